import { and, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLeads, groupQuietAsks, groups, members, programs } from "@/db/schema";
import { addMonths, today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import { hashSecret } from "@/lib/core/secrets";
import type { Viewer } from "@/lib/core/viewer";
import { firstNameOf } from "@/lib/core/words";
import { mostLeaveMonths } from "../schema";
import { lastDayOfLink } from "../state";
import { pacesOfGroups } from "./find-quiet";
import "server-only";

/** What there is to say: an answer; what was said; nothing any more, since the group is awake, or it is closed or led by others, or the link is too old. */
type GroupAskState = "open" | "answered" | "awake" | "over" | "expired";

export type FoundGroupAsk = NonNullable<Awaited<ReturnType<typeof findGroupAsk>>>;

/** What the link of a mail to a lead is about: for whoever has the link, and no more than the mail said. Null where it leads nowhere. */
export async function findGroupAsk(viewer: Viewer, secret: string, from: Reader = db) {
  const [row] = await from
    .select({
      ...{ ask: groupQuietAsks, name: members.name, timeZone: members.timeZone },
      ...{ group: groups.name, slug: groups.slug, closedOn: groups.closedOn },
      program: { name: programs.name, color: programs.color, shape: programs.shape },
    })
    .from(groupQuietAsks)
    .innerJoin(members, eq(members.id, groupQuietAsks.memberId))
    .innerJoin(groups, eq(groups.id, groupQuietAsks.groupId))
    .innerJoin(programs, eq(programs.key, groupQuietAsks.programKey))
    .where(eq(groupQuietAsks.tokenHash, hashSecret(secret)));
  if (!row) return null;
  const { ask, program, group, slug } = row;
  const day = today(row.timeZone ?? "UTC");
  const [pace] = await pacesOfGroups(from, viewer, { ids: [ask.groupId] });
  const [lead] = await from
    .select({ id: groupLeads.id })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, ask.groupId), eq(groupLeads.memberId, ask.memberId), leadsOnDay(day)))
    .limit(1);
  const state: GroupAskState =
    ask.answer !== null
      ? "answered"
      : !lead || (row.closedOn !== null && row.closedOn <= day)
        ? "over"
        : !pace || pace.quietFrom > ask.quietFrom || !pace.isQuiet
          ? "awake"
          : day > lastDayOfLink(ask)
            ? "expired"
            : "open";
  return {
    ...{ id: ask.id, memberId: ask.memberId, program, group, slug, today: day, name: firstNameOf(row.name), state },
    ...{ answer: ask.answer, answeredOn: ask.answeredOn, restsUntilOn: ask.restsUntilOn },
    ...{ lastHeldOn: pace?.lastHeldOn ?? null, answerUntilOn: lastDayOfLink(ask) },
    latestRestOn: addMonths(day, mostLeaveMonths),
  };
}
