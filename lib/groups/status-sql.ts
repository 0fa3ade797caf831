import { and, eq, gt, isNotNull, isNull, lt, lte, not, or, type SQL, sql } from "drizzle-orm";
import { groups } from "@/db/schema";
import { type GroupKind, groupKinds } from "@/db/words";
import { addDays, type Day, startOfDay } from "@/lib/core/clock";
import { dormantAfterDays, type GroupState } from "./status";
import "server-only";

/** The groups in one of these states as it is on the day, each kind by its own quiet days: the same reading as `stateOf`. */
export function groupStateIs(
  states: readonly GroupState[],
  { day, quietDaysOf }: { day: Day; quietDaysOf: (kind: GroupKind) => number },
): SQL | undefined {
  const isClosed = and(isNotNull(groups.closedOn), lte(groups.closedOn, day));
  const isOpen = or(isNull(groups.closedOn), gt(groups.closedOn, day));
  const ofKind = (kind: GroupKind) => {
    const quietDays = quietDaysOf(kind);
    const isQuiet = noEventSince(addDays(day, -quietDays));
    const isDormant = noEventSince(addDays(day, -Math.max(dormantAfterDays, quietDays)));
    const ways: Record<GroupState, SQL | undefined> = {
      active: and(isOpen, not(isQuiet)),
      quiet: and(isOpen, isQuiet, not(isDormant)),
      dormant: and(isOpen, isDormant),
      closed: isClosed,
    };
    return and(eq(groups.kind, kind), or(...states.map((state) => ways[state])));
  };
  return states.length > 0 ? or(...groupKinds.map(ofKind)) : undefined;
}

/** That its last event, or else its coming here, was before the day; never null, so that it can be turned round. */
function noEventSince(day: Day): SQL {
  const { lastHeldOn, createdAt } = groups;
  return sql`(case when ${lastHeldOn} = '' then ${lt(createdAt, startOfDay(day))} else ${lastHeldOn} < ${day} end)`;
}
