import { plural } from "@/app/_ui/format";
import type { AttendeeListReading } from "@/lib/imports/kinds/attendees/match";
import type { AttendeeTally } from "@/lib/imports/kinds/attendees/tally";

/** Where the proposed number comes from. */
export function headcountWords({ isKnownWhoCame, yes, came, absent, guests, headcount }: AttendeeTally): string {
  const brought = guests ? `, with ${plural(guests, "guest")}` : "";
  if (isKnownWhoCame) return `${plural(came ?? 0, "person", "people")} came${brought}.`;
  const listed = headcount - (guests ?? 0);
  if (yes === null && absent === null)
    return `${plural(listed, "person is", "people are")} on the list${brought}; it does not say who came.`;
  const less = absent ? `, without those marked as absent` : "";
  return `${plural(yes ?? 0, "person", "people")} said yes${less}${brought}; the list does not say who came.`;
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
  const twice = doubled > 0 ? `${plural(doubled, "row repeats", "rows repeat")} a person who is already counted.` : "";
  const nobody =
    unread > 0 ? `${plural(unread, "row is", "rows are")} left out: there is no name, or the row cannot be read.` : "";
  const words = unknown.words.map((word) => `“${word.slice(0, 40)}”`).join(", ");
  const strange =
    unknown.rows > 0
      ? `${plural(unknown.rows, "row says", "rows say")} ${words}, which Tenet does not understand.`
      : "";
  return [twice, nobody, strange].filter(Boolean).join(" ");
}
