import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { parseCount } from "../../infer/numbers";
import { isPlaceholder } from "../../infer/placeholder";
import { isKnownHeader } from "../files";
import { readIdentities, readMemberName } from "../members/identities";
import { type AttendeeAnswer, parseAnswer, parseAttendance } from "./answers";
import { type AttendeeField, attendeeFields, attendeeHeaders } from "./fields";

/** One person of a list; null is what it does not say. `guests` are those whom they brought. */
export type ListedAttendee = {
  name: string;
  identities: RowIdentity[];
  answer: AttendeeAnswer | null;
  came: boolean | null;
  guests: number | null;
  /** Tells two seats of one person from one row that is there twice. */
  tickets: string[];
  /** What stands where it should say whether they came, in words that are not known. */
  unknown: string[];
};

/** Which column, by place, says what besides who somebody is. */
export type AttendeeColumns = Partial<Record<AttendeeField, number>>;

export function isAttendeeHeader(name: string): boolean {
  return isKnownHeader(name) || attendeeHeaderWords.has(normalizeWords(name));
}

export function inferAttendeeColumns(names: string[]): AttendeeColumns {
  const places = names.map(normalizeWords);
  const found = attendeeFields.map(
    (field) => [field, headersOfField(field).map((word) => places.indexOf(word))] as const,
  );
  return Object.fromEntries(
    found.flatMap(([field, at]) =>
      at
        .filter((place) => place >= 0)
        .slice(0, 1)
        .map((place) => [field, place]),
    ),
  );
}

/** Nobody where the row names nobody, as the line of a sum does not. */
export function readAttendee(cells: CellsByField, columns: AttendeeColumns, names: string[]): ListedAttendee | null {
  const text = (field: AttendeeField) => cells.row.cells[columns[field] ?? -1] ?? "";
  const name = readMemberName(cells);
  const meetup = meetupIdIn(text("meetup_id"), names[columns.meetup_id ?? -1] ?? "");
  const said = [...(meetup ? [meetup] : []), ...readIdentities(cells)].filter(isOnesOwn);
  const identities = [...new Map(said.map((identity) => [identityKeyOf(identity), identity])).values()];
  if (!name && identities.length === 0) return null;
  const answer = parseAnswer(text("answer"));
  return {
    name,
    identities,
    answer,
    came: parseAttendance(text("attendance")) ?? absenceIn(text, columns, answer) ?? parseAttendance(text("check_in")),
    guests: guestsIn(text, columns),
    tickets: [cleanText(text("ticket"))].filter(Boolean),
    unknown: (["attendance", "absence", "check_in", "answer"] as const).flatMap((field) => {
      const word = cleanText(text(field));
      const isKnown = isPlaceholder(word) || (field === "answer" ? parseAnswer(word) : parseAttendance(word)) !== null;
      return isKnown || columns[field] === columns.meetup_id ? [] : [word];
    }),
  };
}

/** A column of absences says the contrary, and whoever was expected and is not marked there came. */
function absenceIn(
  text: (field: AttendeeField) => string,
  columns: AttendeeColumns,
  answer: AttendeeAnswer | null,
): boolean | null {
  const cell = text("absence");
  const isOnlyColumn = columns.attendance === undefined && columns.check_in === undefined;
  if (columns.absence !== undefined && isOnlyColumn && isPlaceholder(cell))
    return columns.answer === undefined || answer === "yes" ? true : null;
  if (/^\s*(absent|ausente|abwesend|no.?show|excused)/i.test(cell)) return false;
  const said = parseAttendance(cell);
  return said === null ? null : !said;
}

const headersOfField = (field: AttendeeField) => attendeeHeaders[field].split(", ");
const attendeeHeaderWords = new Set(attendeeFields.flatMap(headersOfField));

/** A number alone may be anybody's number: only Meetup writes "user 12537919". */
function meetupIdIn(cell: string, header: string): RowIdentity | null {
  const id = /^\s*(user\s*)?(\d{3,15})\s*$/i.exec(cell);
  const isMeetups = id?.[1] !== undefined || normalizeWords(header).startsWith("meetup");
  return id?.[2] && isMeetups ? { kind: "meetup", value: id[2] } : null;
}

/** Many have one page at their company: no website says who somebody is. */
function isOnesOwn({ kind }: RowIdentity): boolean {
  return kind !== "website" && kind !== "other";
}

function guestsIn(text: (field: AttendeeField) => string, columns: AttendeeColumns): number | null {
  const count = parseCount(text(columns.guests === undefined ? "seats" : "guests"), null);
  return count === null || columns.guests !== undefined ? count : Math.max(0, count - 1);
}
