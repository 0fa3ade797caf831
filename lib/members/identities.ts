import { fold } from "@/db/fold";
import type { IdentityKind } from "@/db/words";

const hosts: [IdentityKind, RegExp][] = [
  ["github", /^(?:https?:\/\/)?(?:www\.)?github\.com\/([^/?#]+)\/?$/i],
  ["linkedin", /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([^/?#]+)/i],
  ["x", /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:twitter|x)\.com\/@?([^/?#]+)/i],
  ["bluesky", /^(?:https?:\/\/)?bsky\.app\/profile\/([^/?#]+)/i],
  ["meetup", /^(?:https?:\/\/)?(?:www\.)?meetup\.com\/(?:[^/?#\s]+\/){0,2}members\/(\d+)/i],
  ["youtube", /^(?:https?:\/\/)?(?:www\.)?youtube\.com\/((?:@|c\/|channel\/)[^/?#]+)/i],
  ["devto", /^(?:https?:\/\/)?dev\.to\/([^/?#]+)\/?$/i],
  ["medium", /^(?:https?:\/\/)?medium\.com\/@([^/?#]+)/i],
  ["credly", /^(?:https?:\/\/)?(?:www\.)?credly\.com\/users\/([^/?#]+)/i],
  ["sessionize", /^(?:https?:\/\/)?sessionize\.com\/([^/?#]+)\/?$/i],
];

/** The handle inside a profile link where the host is known; other links stay links. */
export function parseIdentity(text: string): { kind: IdentityKind; value: string } | null {
  const value = text.trim();
  for (const [kind, pattern] of hosts) {
    const found = pattern.exec(value)?.[1];
    if (found) return { kind, value: decodeOrKeep(found) };
  }
  if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value)) return { kind: "website", value };
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { kind: "email", value } : null;
}

/** Written out where it is escaped rightly; as it came where it is not. */
export function decodeOrKeep(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** The form in which an identity is unique: the handle without @, a link without scheme, www and trailing slash. */
export function normalizeIdentity(kind: IdentityKind, value: string): string {
  const known = parseIdentity(value);
  const handle = known && known.kind === kind ? known.value : value;
  return fold(handle)
    .replace(/^@/, "")
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");
}

/** Where the handle leads, null where it is no page. */
export function identityUrl(kind: IdentityKind, value: string): string | null {
  const handle = encodeURIComponent(value.replace(/^@/, ""));
  const pages: Partial<Record<IdentityKind, string>> = {
    github: `https://github.com/${handle}`,
    linkedin: `https://www.linkedin.com/in/${handle}`,
    x: `https://x.com/${handle}`,
    bluesky: `https://bsky.app/profile/${handle}`,
    meetup: `https://www.meetup.com/members/${handle}`,
    youtube: `https://www.youtube.com/${value}`,
    devto: `https://dev.to/${handle}`,
    medium: `https://medium.com/@${handle}`,
    credly: `https://www.credly.com/users/${handle}`,
    sessionize: `https://sessionize.com/${handle}`,
  };
  if (/^https?:\/\//i.test(value)) return value;
  return pages[kind] ?? null;
}

/** What the kinds of handles are called. */
export const identityKindNames: Record<IdentityKind, string> = {
  email: "E-mail",
  github: "GitHub",
  linkedin: "LinkedIn",
  x: "X",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
  meetup: "Meetup",
  youtube: "YouTube",
  devto: "DEV",
  medium: "Medium",
  credly: "Credly",
  sessionize: "Sessionize",
  website: "Website",
  other: "Another link",
};
