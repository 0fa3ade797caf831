import { searchText } from "@/db/fold";
import { Refusal } from "@/lib/core/errors";
import type { FileOpener } from "../../files/encoding";
import { mostEntries, type Row } from "../../files/rows";
import { dataRows, openSheet, type Sheet } from "../../files/sheet";
import { normalizeWords } from "../../files/text";
import { cellsByField } from "../../infer/cells";
import { inferColumns } from "../../infer/columns";
import { identityConflicts, identityKeyOf } from "../../infer/identity-conflicts";
import { isPlaceholder } from "../../infer/placeholder";
import { mappingSchema } from "../../schema";
import { memberFile } from "../members/file";
import { parseAttendance } from "./answers";
import {
  type AttendeeColumns,
  inferAttendeeColumns,
  isAttendeeHeader,
  type ListedAttendee,
  readAttendee,
} from "./person";
import { attendeeHeaderName, displayedName, findAttendeeSection, isLogOfPresence } from "./sections";
import { type AttendeeTally, countedAttendees, tallyAttendees } from "./tally";

/** A list in numbers, whom it counts, and how many of its rows were there twice, named nobody or were not understood. */
export type AttendeeList = {
  tally: AttendeeTally;
  counted: ListedAttendee[];
  doubled: number;
  unread: number;
  unknown: UnknownWords;
};
/** Rows that say whether somebody came in words that are not known, and some of these words. */
type UnknownWords = { rows: number; words: string[] };

/** Reads a list of attendees whole; refuses what is none, saying what is missing. */
export async function readAttendeeList(open: FileOpener): Promise<AttendeeList> {
  const sheet = await openSheet(open, {}, { isKnown: isAttendeeHeader, onlyTables: true, nobodyAnswers: true });
  const section = findAttendeeSection(await rowsOf(open, { ...sheet, header: { names: [], row: 0, renamed: [] } }));
  const names = section?.names ?? sheet.header.names.map(attendeeHeaderName);
  const found = inferAttendeeColumns(names);
  refuseMembersOfGroup(names);
  const rows = section?.rows ?? (await rowsOf(open, sheet));
  if (rows.length === 0) throw new Refusal("invalid", "There is nobody on this list.");
  const columns = withoutUnusedAbsence(found, rows);
  const isLog = isLogOfPresence(names);
  const who = inferColumns(
    memberFile,
    names,
    rows.slice(0, 200).map(({ cells }) => cells),
    mappingSchema.parse({}),
  ).columns;
  const usesCheckIn = rows.some(({ cells }) => parseAttendance(cells[columns.check_in ?? -1] ?? "") === true);
  const people: { listed: ListedAttendee; row: Row }[] = [];
  for (const row of rows) {
    const listed = row.broken ? null : readAttendee(cellsByField(row, names, who), columns, names);
    const named = listed && isLog ? { ...listed, name: displayedName(listed.name) } : listed;
    if (named) people.push({ listed: withCheckIn(named, usesCheckIn, columns), row });
  }
  if (rows.length > 0 && people.length === 0) throw missingColumn(whoColumns);
  const once = withoutRepeats(people, isLog);
  const tally = tallyAttendees(once);
  const counted = countedAttendees(once);
  const unknown = unknownIn(once);
  const isSaid = tally.yes !== null || tally.absent !== null;
  if (hasAnswers(columns) && (!isSaid || (counted.length === 0 && unknown.rows > 0)))
    throw missingWords(names, columns, unknown);
  return { tally, counted, unknown, doubled: people.length - once.length, unread: rows.length - people.length };
}

function unknownIn(people: ListedAttendee[]): UnknownWords {
  const some = people.filter(({ unknown, came, answer }) => unknown.length > 0 && came !== true && answer === null);
  return { rows: some.length, words: [...new Set(some.flatMap(({ unknown }) => unknown))].slice(0, 5) };
}

const whoColumns = "who it is: “Name”, “Email” or “URL of Member Profile”";

function missingColumn(what: string): Refusal {
  return new Refusal(
    "invalid",
    `This is not a list of attendees: no column says ${what}. Give a column this name and try again.`,
  );
}

function hasAnswers({ attendance, absence, check_in, answer }: AttendeeColumns): boolean {
  return attendance !== undefined || absence !== undefined || check_in !== undefined || answer !== undefined;
}

/** Where nobody is marked as absent, nobody kept the column. */
function withoutUnusedAbsence({ absence, ...others }: AttendeeColumns, rows: Row[]): AttendeeColumns {
  const isUsed = absence !== undefined && rows.some(({ cells }) => !isPlaceholder(cells[absence] ?? ""));
  return isUsed ? { ...others, absence } : others;
}

/** Meetup exports these from another page, under names that are much alike. */
function refuseMembersOfGroup(names: string[]): void {
  const headers = names.map(normalizeWords);
  if (!["total rsvps", "meetups attended"].every((header) => headers.includes(header))) return;
  const message = "These are the members of a group on Meetup. Export the attendees from the page of the event.";
  throw new Refusal("invalid", message);
}

function missingWords(
  names: string[],
  { attendance, absence, check_in, answer }: AttendeeColumns,
  { words }: UnknownWords,
): Refusal {
  const said = [attendance, absence, check_in, answer].flatMap((at) => (at === undefined ? [] : `“${names[at]}”`));
  const where = [...new Set(said)].join(" and ");
  const read = words.length > 0 ? ` ${words.map((word) => `“${word.slice(0, 40)}”`).join(", ")} is not clear.` : "";
  const reason = `No row says in ${where} if somebody came.${read} Write yes or no there and try again.`;
  return new Refusal("invalid", reason);
}

async function rowsOf(open: FileOpener, sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of dataRows(open, sheet)) {
    if (rows.length >= mostEntries) throw new Refusal("too_large", "The list has more than 10,000 rows. Split it.");
    rows.push(row);
  }
  return rows;
}

/** Where a check-in was used, whoever is not marked did not come; where nobody is marked, it was not used. */
function withCheckIn(listed: ListedAttendee, usesCheckIn: boolean, columns: AttendeeColumns): ListedAttendee {
  if (columns.check_in === undefined || columns.attendance !== undefined) return listed;
  if (!usesCheckIn) return { ...listed, came: null };
  return { ...listed, came: listed.came ?? (listed.answer === "yes" || columns.answer === undefined ? false : null) };
}

/**
 * Whoever is there twice by what is theirs alone counts once, another ticket of theirs as a guest; a name alone is nobody's, but in
 * a log of who came and went.
 */
function withoutRepeats(people: { listed: ListedAttendee; row: Row }[], isLog: boolean): ListedAttendee[] {
  const claims = identityConflicts();
  for (const { listed, row } of people)
    for (const identity of listed.identities) claims.see(identity, searchText(listed.name), row.row);
  const shared = claims.shared();
  const once = new Map<string, ListedAttendee>();
  for (const { listed, row } of people) {
    const identities = listed.identities.filter((identity) => !shared.has(identityKeyOf(identity)));
    const alone = isLog && listed.name ? `name ${searchText(listed.name)}` : `row ${row.row}`;
    const key = identities[0] ? identityKeyOf(identities[0]) : alone;
    const before = once.get(key);
    once.set(key, before ? joinAttendees(before, { ...listed, identities }) : { ...listed, identities });
  }
  return [...once.values()];
}

const answerWeight = { yes: 3, waitlist: 2, no: 1 };

function joinAttendees(one: ListedAttendee, other: ListedAttendee): ListedAttendee {
  const [first, second] = [one.answer, other.answer];
  const isSeat = one.tickets.length > 0 && other.tickets.some((ticket) => !one.tickets.includes(ticket));
  const guests = Math.max(one.guests ?? 0, other.guests ?? 0);
  const known = new Map(
    [...one.identities, ...other.identities].map((identity) => [identityKeyOf(identity), identity]),
  );
  return {
    ...one,
    identities: [...known.values()],
    tickets: [...new Set([...one.tickets, ...other.tickets])],
    unknown: [...one.unknown, ...other.unknown],
    answer: first && second ? (answerWeight[first] >= answerWeight[second] ? first : second) : (first ?? second),
    came: one.came || other.came || (one.came ?? other.came),
    guests: isSeat ? (one.guests ?? 0) + 1 : one.guests === null && other.guests === null ? null : guests,
  };
}
