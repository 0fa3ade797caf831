import { and, min, ne } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db } from "@/db/client";
import { terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { stagesByProgram } from "./get";
import { stageHistories } from "./of-groups";
import { handoverDay, type ReachedStage, reachedStages } from "./reached";
import "server-only";

type AskedTerm = {
  id: string;
  memberId: string;
  programKey: string;
  groupId: string | null;
  state: string;
  startsOn: Day;
  endsOn: Day | null;
};

/**
 * The stages that members have reached by the day in terms that the viewer may see, by term: by what their group held from the first of
 * their terms for it until the last day of this one, and by handing it over. Terms without a group, and of programs without stages, are
 * left out.
 */
export async function stagesOfTerms(
  viewer: Viewer,
  asked: readonly AskedTerm[],
  day: Day,
): Promise<Map<string, ReachedStage[]>> {
  const programs = asked.some(({ groupId }) => groupId) ? await stagesByProgram(viewer) : new Map<string, never>();
  const served = asked.flatMap((term) => {
    const stages = programs.get(term.programKey);
    const { groupId } = term;
    return stages && groupId && term.state !== "invited" && term.startsOn <= day ? [{ ...term, groupId, stages }] : [];
  });
  if (served.length === 0) return new Map();
  const first = await firstDays([...new Set(served.map(({ memberId }) => memberId))]);
  const { held, leads } = await stageHistories(viewer, [...new Set(served.map(({ groupId }) => groupId))], day);
  return new Map(
    served.map(({ id, memberId, groupId, stages, startsOn, endsOn }) => {
      const began = first.get(`${memberId} ${groupId}`) ?? startsOn;
      const during = held.get(groupId)?.filter((event) => event.startsOn >= began && event.startsOn <= (endsOn ?? day));
      const handedOverOn = handoverDay(leads.get(groupId) ?? [], { memberId, today: day });
      return [id, reachedStages(stages, { events: during ?? [], handedOverOn })] as const;
    }),
  );
}

/** The first day of a member's terms for each group, by "member group". */
async function firstDays(memberIds: string[]): Promise<Map<string, Day>> {
  const rows = await inChunks(memberIds, (some) =>
    db
      .select({ memberId: terms.memberId, groupId: terms.groupId, first: min(terms.startsOn) })
      .from(terms)
      .where(and(isAmong(terms.memberId, some), ne(terms.state, "invited")))
      .groupBy(terms.memberId, terms.groupId),
  );
  return new Map(
    rows.flatMap(({ memberId, groupId, first }) =>
      groupId && first ? [[`${memberId} ${groupId}`, first] as const] : [],
    ),
  );
}
