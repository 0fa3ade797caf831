import { and, asc, eq, exists, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db } from "@/db/client";
import { eventSessions, events, groupEvents, groupLeads, sessionSpeakers } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Day } from "@/lib/core/clock";
import { acceptedLeads } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { visibleEvents } from "@/lib/events/policy";
import { programStagesOf } from "./get";
import { handoverDay, reachedStages, type StageLead } from "./reached";
import "server-only";

/** The stages that a group has reached in all its time by the day, first to last; none where its program has none. Public. */
export async function stagesOfGroup(viewer: Viewer, group: { id: string; programKey: string | null }, day: Day) {
  const { stages } = group.programKey ? await programStagesOf(viewer, group.programKey) : { stages: [] };
  if (stages.length === 0) return [];
  const { held, leads } = await stageHistories(viewer, [group.id], day);
  const handedOverOn = handoverDay(leads.get(group.id) ?? [], { today: day });
  return reachedStages(stages, { events: held.get(group.id) ?? [], handedOverOn });
}

/** What each of these groups held by the day, the earliest first, and who led and leads it. Public. */
export async function stageHistories(viewer: Viewer, groupIds: readonly string[], day: Day) {
  const rows = await inChunks([...groupIds], (some) =>
    db
      .select({
        ...{ groupId: groupEvents.groupId, id: events.id, title: events.title, startsOn: groupEvents.startsOn },
        ...{ kind: events.kind, hasGuest: sql<boolean>`${hasGuest()}`.mapWith(Boolean) },
      })
      .from(groupEvents)
      .innerJoin(events, eq(events.id, groupEvents.eventId))
      .where(
        and(
          isAmong(groupEvents.groupId, some),
          eq(groupEvents.state, "held"),
          lte(groupEvents.startsOn, day),
          visibleEvents(viewer),
        ),
      )
      .orderBy(asc(groupEvents.startsOn), asc(groupEvents.eventId)),
  );
  const led = await inChunks([...groupIds], (some) =>
    db
      .select({
        ...{ groupId: groupLeads.groupId, memberId: groupLeads.memberId },
        ...{ fromOn: groupLeads.fromOn, toOn: groupLeads.toOn },
      })
      .from(groupLeads)
      .where(and(isAmong(groupLeads.groupId, some), acceptedLeads()))
      .orderBy(asc(groupLeads.fromOn), asc(groupLeads.id)),
  );
  const held = new Map<string, typeof rows>();
  for (const row of rows) held.set(row.groupId, [...(held.get(row.groupId) ?? []), row]);
  const leads = new Map<string, StageLead[]>();
  for (const { groupId, ...lead } of led) leads.set(groupId, [...(leads.get(groupId) ?? []), lead]);
  return { held, leads };
}

/** Whether somebody spoke at the event who did not lead the group on that day. */
function hasGuest() {
  const itsLead = db
    .select({ one: sql`1` })
    .from(groupLeads)
    .where(
      and(
        eq(groupLeads.groupId, groupEvents.groupId),
        eq(groupLeads.memberId, sessionSpeakers.memberId),
        lte(groupLeads.fromOn, groupEvents.startsOn),
        or(isNull(groupLeads.toOn), sql`${groupLeads.toOn} >= ${groupEvents.startsOn}`),
        acceptedLeads(),
      ),
    );
  return exists(
    db
      .select({ one: sql`1` })
      .from(eventSessions)
      .innerJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, eventSessions.id))
      .where(and(eq(eventSessions.eventId, events.id), notExists(itsLead))),
  );
}
