import type { Cells } from "../../cells/rules";
import { claimKey } from "../../claims/rules";
import { isKnownHeader } from "../../columns/headers/rules";
import { type Identity, isPlaceholder } from "../../links/rules";
import { identitiesIn, nameIn } from "../../members/rules";
import { countOf } from "../../numbers/rules";
import { cleaned, folded } from "../../texts/rules";
import { type Answer, answerOf, cameOf } from "../answers/rules";
import { type AttendeeField, attendeeFields, attendeeHeaders } from "../schema";

/** One person of a list; null is what it does not say. `guests` are those whom they brought. */
export type Listed = {
  name: string;
  identities: Identity[];
  answer: Answer | null;
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
  return isKnownHeader(name) || words.has(folded(name));
}

export function attendeeColumnsOf(names: string[]): AttendeeColumns {
  const places = names.map(folded);
  const found = attendeeFields.map((field) => [field, headersOf(field).map((word) => places.indexOf(word))] as const);
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
export function listedIn(cells: Cells, columns: AttendeeColumns, names: string[]): Listed | null {
  const text = (field: AttendeeField) => cells.row.cells[columns[field] ?? -1] ?? "";
  const name = nameIn(cells);
  const meetup = meetupIdIn(text("meetup_id"), names[columns.meetup_id ?? -1] ?? "");
  const said = [...(meetup ? [meetup] : []), ...identitiesIn(cells)].filter(isOnesOwn);
  const identities = [...new Map(said.map((identity) => [claimKey(identity), identity])).values()];
  if (!name && identities.length === 0) return null;
  return {
    name,
    identities,
    answer: answerOf(text("answer")),
    came: cameOf(text("attendance")) ?? cameOf(text("check_in")),
    guests: guestsIn(text, columns),
    tickets: [cleaned(text("ticket"))].filter(Boolean),
    unknown: (["attendance", "check_in", "answer"] as const).flatMap((field) => {
      const word = cleaned(text(field));
      const isKnown = isPlaceholder(word) || (field === "answer" ? answerOf(word) : cameOf(word)) !== null;
      return isKnown || columns[field] === columns.meetup_id ? [] : [word];
    }),
  };
}

const headersOf = (field: AttendeeField) => attendeeHeaders[field].split(", ");
const words = new Set(attendeeFields.flatMap(headersOf));

/** A number alone may be anybody's number: only Meetup writes "user 12537919". */
function meetupIdIn(cell: string, header: string): Identity | null {
  const id = /^\s*(user\s*)?(\d{3,15})\s*$/i.exec(cell);
  const isMeetups = id?.[1] !== undefined || folded(header).startsWith("meetup");
  return id?.[2] && isMeetups ? { kind: "meetup", value: id[2] } : null;
}

/** Many have one page at their company: no website says who somebody is. */
function isOnesOwn({ kind }: Identity): boolean {
  return kind !== "website" && kind !== "other";
}

function guestsIn(text: (field: AttendeeField) => string, columns: AttendeeColumns): number | null {
  const count = countOf(text(columns.guests === undefined ? "seats" : "guests"), null);
  return count === null || columns.guests !== undefined ? count : Math.max(0, count - 1);
}
