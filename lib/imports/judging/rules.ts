import type { EventState, IdentityKind, RowOutcome } from "@/db/words";
import { dayWords } from "@/lib/clock";
import type { EventFacts } from "@/lib/events/schema";
import type { GroupFacts } from "@/lib/groups/schema";
import type { Reading } from "../cells/rules";
import type { Field } from "../columns/schema";
import type { Completion } from "../members/facts/rules";
import type { Grant } from "../members/grants/rules";
import type { Problem } from "../schema";
import type { Survey } from "../surveys/rules";

/** A person as an import knows them: from the directory, or from an earlier row of the same file (`id` follows once made). */
export type Person = {
  id: string | null;
  name: string;
  country: string | null;
  /** Parts of the profile with nothing in them. */
  empty: { place: boolean; languages: boolean; timeZone: boolean; bio: boolean; employer: boolean };
  identities: Set<string>;
  hasAccount: boolean;
  hasRole: boolean;
  terms: { programKey: string; groupId: string | null; startsOn: string; endsOn: string | null }[];
};

/** A group as an import knows it: from the directory, or from an earlier row of the same file (`id` follows once made). */
export type KnownGroup = {
  id: string | null;
  version: number;
  sourceKey: string | null;
  facts: GroupFacts;
};

/** What an event was before an import touched it. */
export type EventBefore = { facts: EventFacts; state: EventState };

/** What a row makes the import do, through which command, in this order. */
export type Work =
  | { do: "create"; person: Person; input: object }
  | { do: "complete"; person: Person; input: Completion }
  | { do: "grant"; person: Person; input: Grant }
  | { do: "log"; input: object }
  | { do: "create group"; group: KnownGroup; input: object }
  | { do: "log event"; input: EventFacts }
  | { do: "plan event"; input: EventFacts; isCancelled: boolean }
  | { do: "revise event"; id: string; input: EventFacts; before: EventBefore }
  | { do: "cancel event"; id: string; version: number; before: EventBefore }
  | { do: "revise group"; group: KnownGroup; input: GroupFacts; before: GroupFacts };

/** What will become of one row, before anything is written. */
export type Decision = {
  row: number;
  /** The name or the title, for the reader of a preview. */
  what: string;
  /** When, and by whom, as it was understood. */
  about?: string;
  outcome: RowOutcome;
  column: string | null;
  reason: string | null;
  warnings: Problem[];
  work: Work[];
};

/** The day, the place and the people of a row, for the reader of a preview. */
export function aboutOf(said: { day: string; clock?: string | null; city: string | null; people: string[] }): string {
  const named =
    said.people.slice(0, 5).join(", ") + (said.people.length > 5 ? ` and ${said.people.length - 5} more` : "");
  return [dayWords(said.day), said.clock, said.city, named].filter(Boolean).join(" · ");
}

/** How an identity is compared. */
export function keyOf(kind: IdentityKind, folded: string): string {
  return `${kind}:${folded}`;
}

export function refusedBy(reading: Reading<unknown>, what: string, problem?: Omit<Problem, "row">): Decision {
  const { column, reason } = problem ?? reading.refused[0] ?? { column: null, reason: "The row cannot be read." };
  return {
    row: reading.row,
    what: what || (reading.what ?? ""),
    outcome: "refused",
    column,
    reason,
    warnings: reading.warnings,
    work: [],
  };
}

/** A refusal by field in the words of the file: the header that fed the field, if one did. */
export function spokenOf(file: Survey, fields: Record<string, string>, otherwise: string): Omit<Problem, "row"> {
  const [path, reason] = Object.entries(fields)[0] ?? ["", otherwise];
  return { column: headerOf(file, path), reason: reason || otherwise };
}

/** The header of the column that feeds a field of a command's input, such as `startsOn` or `figures.reads`. */
export function headerOf({ columns, header }: Survey, path: string): string | null {
  const [first = "", second = ""] = path.split(".");
  const wanted = first === "figures" ? [second, "attendees"] : (fed[first] ?? [first]);
  const at = wanted.flatMap((field) => columns.get(field as Field) ?? [])[0];
  return at === undefined ? null : (header.names[at] ?? null);
}

const fed: Record<string, string[]> = {
  name: ["name", "first_name"],
  startsOn: ["day", "starts"],
  endsOn: ["last_day", "ends"],
  country: ["country", "location"],
  city: ["city", "location"],
  identities: ["email", "links", "website", "github", "linkedin"],
  employments: ["employer", "job_title"],
  credits: ["member", "people", "speakers", "authors", "hosts", "organisers"],
  programKey: ["program", "specialty", "starts"],
  detail: ["specialty"],
  timeZone: ["time_zone"],
  kind: ["kind"],
  statedMembers: ["members"],
  startsAtClock: ["starts_at", "day"],
  endsAtClock: ["ends_at", "last_day"],
  link: ["links"],
  title: ["event", "title"],
  statedMembersOn: ["members_as_of"],
};
