import type { EventState, RowOutcome } from "@/db/words";
import { dayInWords } from "@/lib/core/clock";
import type { EventFacts } from "@/lib/events/schema";
import type { GroupFacts } from "@/lib/groups/schema";
import type { RowReading } from "./infer/cells";
import type { KnownGroup } from "./kinds/groups/traits";
import type { MemberCompletion } from "./kinds/members/completion";
import type { TermGrant } from "./kinds/members/grant";
import type { KnownPerson } from "./kinds/members/person";
import type { Problem } from "./problem";

/** What an event was before an import touched it. */
export type EventBefore = { facts: EventFacts; state: EventState };

/** What a row makes the import do, through which command, in this order. */
export type RowWork =
  | { do: "create"; person: KnownPerson; input: object }
  | { do: "complete"; person: KnownPerson; input: MemberCompletion }
  | { do: "grant"; person: KnownPerson; input: TermGrant }
  | { do: "log"; input: object }
  | { do: "create group"; group: KnownGroup; input: object }
  | { do: "log event"; input: EventFacts }
  | { do: "plan event"; input: EventFacts; isCancelled: boolean }
  | { do: "revise event"; id: string; input: EventFacts; before: EventBefore }
  | { do: "cancel event"; id: string; version: number; before: EventBefore }
  | { do: "revise group"; group: KnownGroup; input: GroupFacts; before: GroupFacts };

/** What will become of one row, before anything is written. */
export type RowDecision = {
  row: number;
  /** The name or the title, for the reader of a preview. */
  what: string;
  /** When, and by whom, as it was understood. */
  about?: string;
  outcome: RowOutcome;
  column: string | null;
  reason: string | null;
  warnings: Problem[];
  work: RowWork[];
};

/** The day, the place and the people of a row, for the reader of a preview. */
export function summaryOf(said: { day: string; clock?: string | null; city: string | null; people: string[] }): string {
  const named =
    said.people.slice(0, 5).join(", ") + (said.people.length > 5 ? ` and ${said.people.length - 5} more` : "");
  return [dayInWords(said.day), said.clock, said.city, named].filter(Boolean).join(" · ");
}

export function refusedDecision(
  reading: RowReading<unknown>,
  what: string,
  problem?: Omit<Problem, "row">,
): RowDecision {
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
