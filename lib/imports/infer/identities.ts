import type { IdentityKind } from "@/db/words";
import { decodeOrKeep, parseIdentity } from "@/lib/members/identities";
import { cleanText } from "../files/text";
import { isEmailAddress, parseLink } from "./links";
import { isPictureAddress } from "./pictures";
import { isPlaceholder } from "./placeholder";

/** A typed handle: the bare name where the site is known (`github`, `x`, ...), the canonical address elsewhere. */
export type RowIdentity = { kind: IdentityKind; value: string };

/** One address for what leads to one place: no campaign marks, no trailing slash, no "www.", lower-case host. */
function canonicalLink(address: string): string {
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()]) if (trackingParameters.test(key)) url.searchParams.delete(key);
  return `https://${url.host.replace(/^(www|m|mobile)\./, "")}${decodeOrKeep(url.pathname, decodeURI).replace(/\/+$/, "")}${url.search}`;
}

const trackingParameters = /^(utm_\w+|trk|did|fbclid|gclid|si|ref|ref_src|originalSubdomain)$/i;

/** What an address or a handle says about who somebody is, which a picture never does; `kind` is what its column claims, null where it claims nothing. */
export function identityFromCell(text: string, kind: IdentityKind | null): RowIdentity | null {
  const written = cleanText(text);
  if (isPlaceholder(written)) return null;
  if (isEmailAddress(written)) return { kind: "email", value: written.replace(/^mailto:/i, "").toLowerCase() };
  const isHandle = kind !== null && kindsWithHandles.has(kind) && /^(@|in\/)?[\w%-]+(\.[\w%-]+)?$/.test(written);
  const address = isHandle && !written.includes("/") ? null : parseLink(written);
  if (address && isPictureAddress(address)) return null;
  if (address) return identityOfLink(canonicalLink(address), kind);
  if (isHandle) return { kind, value: written.replace(/^@|^in\//, "") };
  return kind === "mastodon" && /^@?[\w.]+@[\w.-]+$/.test(written) ? { kind, value: written.replace(/^@/, "") } : null;
}

function identityOfLink(address: string, claimed: IdentityKind | null): RowIdentity {
  const url = new URL(address);
  const known = parseIdentity(`${url.origin}${url.pathname}`.replace(/\/+$/, ""));
  if (known && known.kind !== "website") return known;
  if (claimed === "website" || claimed === "mastodon" || claimed === "youtube")
    return { kind: claimed, value: address };
  return { kind: sharedHosts.has(url.hostname) ? "other" : "website", value: address };
}

const kindsWithHandles: ReadonlySet<IdentityKind> = new Set<IdentityKind>([
  "github",
  "linkedin",
  "x",
  "bluesky",
  "meetup",
  "youtube",
  "devto",
  "medium",
  "credly",
  "sessionize",
]);

/** Many people have a page there; it is not their own website. */
const sharedHosts = new Set([
  "aws.amazon.com",
  "builder.aws.com",
  "youtube.com",
  "facebook.com",
  "instagram.com",
  "linktr.ee",
  "meetup.com",
  "github.com",
  "linkedin.com",
  "medium.com",
]);
