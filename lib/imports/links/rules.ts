import type { IdentityKind } from "@/db/words";
import { decoded, identityOf } from "@/lib/members/rules";
import { cleaned } from "../texts/rules";

/** A typed handle: the bare name where the site is known (`github`, `x`, ...), the canonical address elsewhere. */
export type Identity = { kind: IdentityKind; value: string };

/** Stands in a cell where nothing is known: "No URL", "n/a", "tbd", "-". */
export function isPlaceholder(text: string): boolean {
  const written = cleaned(text);
  // Longer than any of these words, whatever stands behind it.
  if (written.length > 60) return /^[-–—_?*.\s]+$/.test(written);
  const words = written.toLowerCase().replace(/[.…!]+$/, "");
  return /^(|[-–—_?*.\s]+|#?n\/?a|#ref!|null|nil|none|nope|undefined|unknown|not (known|set|provided|available|specified)|to be (announced|confirmed|defined)|tb[acd]|missing|empty|keine?r?s?|ninguno|aucune?|no (url|link|website|web site|links?|description|bio|location|email|data|name|title|info|information|value|profile|image|photo))$/.test(
    words,
  );
}

export function isEmail(text: string): boolean {
  return (
    /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[\p{L}]{2,}$/u.test(text.trim().replace(/^mailto:/i, "")) && text.length <= 254
  );
}

/** The address as it may be stored, http or https only; null where the text is none. "www.x.org/a" gets its https. */
export function addressOf(text: string): string | null {
  const written = cleaned(text).replace(/^<|>$/g, "");
  if (!written || /\s/.test(written) || written.length > 2000) return null;
  const whole = /^https?:\/\//i.test(written)
    ? written
    : /^([\w-]+\.)+\p{L}{2,}(\/|$)/u.test(written)
      ? `https://${written}`
      : null;
  if (!whole || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.hostname.includes(".") && !url.username && !url.password ? whole : null;
}

export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && addressOf(text) !== null;
}

/** Addresses of a cell, which may hold several, and what in it is neither address nor placeholder. */
export function addressesOf(cell: string): { addresses: string[]; rest: string | null } {
  if (isPlaceholder(cell)) return { addresses: [], rest: null };
  const whole = addressOf(cell);
  if (whole) return { addresses: [whole], rest: null };
  const parts = cell.split(/[\s|]+|[,;](?=\s*https?:)/).filter(Boolean);
  const addresses = parts.flatMap((part) => (isAddress(part) ? [part.replace(/[,;]$/, "")] : []));
  return addresses.length ? { addresses, rest: null } : { addresses: [], rest: cleaned(cell) };
}

/** One address for what leads to one place: no campaign marks, no trailing slash, no "www.", lower-case host. */
export function canonical(address: string): string {
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()]) if (marks.test(key)) url.searchParams.delete(key);
  return `https://${url.host.replace(/^(www|m|mobile)\./, "")}${decoded(url.pathname, decodeURI).replace(/\/+$/, "")}${url.search}`;
}

const marks = /^(utm_\w+|trk|did|fbclid|gclid|si|ref|ref_src|originalSubdomain)$/i;

/** What an address or a handle says about who somebody is; `kind` is what its column claims, null where it claims nothing. */
export function identityIn(text: string, kind: IdentityKind | null): Identity | null {
  const written = cleaned(text);
  if (isPlaceholder(written)) return null;
  if (isEmail(written)) return { kind: "email", value: written.replace(/^mailto:/i, "").toLowerCase() };
  const isHandle = kind !== null && handles.has(kind) && /^(@|in\/)?[\w%-]+(\.[\w%-]+)?$/.test(written);
  const address = isHandle && !written.includes("/") ? null : addressOf(written);
  if (address) return byAddress(canonical(address), kind);
  if (isHandle) return { kind, value: written.replace(/^@|^in\//, "") };
  return kind === "mastodon" && /^@?[\w.]+@[\w.-]+$/.test(written) ? { kind, value: written.replace(/^@/, "") } : null;
}

function byAddress(address: string, claimed: IdentityKind | null): Identity {
  const url = new URL(address);
  const known = identityOf(`${url.origin}${url.pathname}`.replace(/\/+$/, ""));
  if (known && known.kind !== "website") return known;
  if (claimed === "website" || claimed === "mastodon" || claimed === "youtube")
    return { kind: claimed, value: address };
  return { kind: shared.has(url.hostname) ? "other" : "website", value: address };
}

const handles: ReadonlySet<IdentityKind> = new Set<IdentityKind>([
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
const shared = new Set([
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
