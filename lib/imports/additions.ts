import type { RowWork } from "./decision";
import { eventChanges, newEventAdditions } from "./kinds/events/preview";
import { groupChanges } from "./kinds/groups/preview";
import { type AdditionNames, memberAdditions, termAddition } from "./kinds/members/preview";

/** What a row would add to what is known already, for the reader of a preview. */
export type Addition = { field: string; value: string; isChange?: boolean };

/** Each field that is filled in or changed, each handle, term and session, with its value. */
export function additionsOf(work: RowWork[], names: AdditionNames): Addition[] {
  return work
    .flatMap((one): { field: string; value: string | null | undefined; isChange?: boolean }[] => {
      if (one.do === "complete") return memberAdditions(one.input);
      if (one.do === "log event") return newEventAdditions(one.input, "held", names.goals);
      if (one.do === "plan event")
        return newEventAdditions(one.input, one.isCancelled ? "cancelled" : "planned", names.goals);
      if (one.do === "revise event") return eventChanges(one.before.facts, one.input);
      if (one.do === "revise group") return groupChanges(one.before, one.input);
      return one.do === "grant" ? [termAddition(one.input, names)] : [];
    })
    .flatMap(({ value, ...told }) => (value ? [{ ...told, value: shortened(value) }] : []));
}

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
}

const longestValue = 120;
