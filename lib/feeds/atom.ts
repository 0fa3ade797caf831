import { type FeedAbout, type FeedEvent, feedSummary, feedTitle } from "./event-text";

/** Events as an Atom feed (RFC 4287), the latest changed first. */
export function atomFeed(events: readonly FeedEvent[], { title, base, self }: FeedAbout): string {
  const updated = events[0]?.updatedAt ?? new Date(0);
  const entries = events.map((event) =>
    [
      "<entry>",
      `<id>${escapeXml(`${base}/events/${event.id}`)}</id>`,
      `<title>${escapeXml(feedTitle(event))}</title>`,
      `<link href="${escapeXml(`${base}/events/${event.id}`)}"/>`,
      `<published>${event.createdAt.toISOString()}</published>`,
      `<updated>${event.updatedAt.toISOString()}</updated>`,
      ...event.hosts.map(({ name }) => `<author><name>${escapeXml(name)}</name></author>`),
      `<summary>${escapeXml(feedSummary(event))}</summary>`,
      "</entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<link href="${escapeXml(`${base}/events`)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escapeXml(title)}</name></author>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** Also drops the control characters that XML has no place for, and what is no character. */
function escapeXml(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return [...text]
    .filter((sign) => (sign >= " " && !/\p{Noncharacter_Code_Point}/u.test(sign)) || sign === "\n" || sign === "\t")
    .map((sign) => names[sign] ?? sign)
    .join("");
}
