import { plural } from "@/app/_ui/format";
import type { AttendeeListReading } from "@/lib/imports/kinds/attendees/match";
import type { AttendeeTally } from "@/lib/imports/kinds/attendees/tally";

/** Where the proposed number comes from. */
export function headcountWords({ isKnownWhoCame, yes, came, absent, guests, headcount }: AttendeeTally): string {
  const brought = guests ? `, with ${plural(guests, "guest")}` : "";
  if (isKnownWhoCame) return `${plural(came ?? 0, "person", "people")} came${brought}.`;
  const listed = headcount - (guests ?? 0);
  if (yes === null && absent === null)
    return `${plural(listed, "person is", "people are")} on the list${brought}; whether they came it does not say.`;
  const less = absent ? `, less those marked as absent` : "";
  return `${plural(yes ?? 0, "person", "people")} said yes${less}${brought}; whether they came the list does not say.`;
}

export function savedWords(added: number): string {
  if (added === 0) return "Saved how many came.";
  return `Saved how many came, and ${plural(added, "member")} among them.`;
}

/** What is left out of the numbers, and why; nothing where all rows count. */
export function leftOutWords({
  doubled,
  unread,
  unknown,
}: Pick<AttendeeListReading, "doubled" | "unread" | "unknown">): string {
  const twice = doubled > 0 ? `${plural(doubled, "row is", "rows are")} of somebody who is there already.` : "";
  const nobody =
    unread > 0 ? `${plural(unread, "row names", "rows name")} nobody or cannot be read, and is left out.` : "";
  const words = unknown.words.map((word) => `“${word.slice(0, 40)}”`).join(", ");
  const strange =
    unknown.rows > 0 ? `${plural(unknown.rows, "row says", "rows say")} ${words}, which is not understood.` : "";
  return [twice, nobody, strange].filter(Boolean).join(" ");
}
