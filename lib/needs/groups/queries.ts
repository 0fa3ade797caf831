import "server-only";
import { and, desc, eq, gte, inArray, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, events, members } from "@/db/schema";
import { now } from "../../clock";
import { uncountedEvents } from "../../events/lists/queries";
import { leadInvitations } from "../../groups/queries";
import type { Viewer } from "../../viewer";
import type { Attendance, Credited, LeadInvited } from "../rules";

/** Events of the viewer's groups that are over and that nobody has counted, the latest first. */
export async function attendances(viewer: Viewer): Promise<Attendance[]> {
  const rows = await uncountedEvents(viewer);
  return rows.map(({ id, version, title, startsOn, hosts, expectedInPerson }) => ({
    kind: "attendance",
    ...{ id, version, title, startsOn },
    group: hosts[0]?.name ?? "",
    expected: expectedInPerson,
  }));
}

/** Groups that the viewer was asked to lead. */
export async function leadInvited(viewer: Viewer): Promise<LeadInvited[]> {
  const rows = await leadInvitations(viewer);
  return rows.map(({ id, group, slug, by }) => ({ kind: "lead invited", id, group, slug, by }));
}

const lately = 60 * 86_400_000;

/** Credits that came by themselves of an event that somebody else logged lately, and that the member has neither kept nor declined. */
export async function eventCredits(viewer: Viewer): Promise<Credited[]> {
  const mine = viewer.memberId ?? "";
  const rows = await db
    .select({
      id: activities.id,
      title: activities.title,
      startsOn: activities.startsOn,
      part: credits.part,
      by: members.name,
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .innerJoin(events, eq(events.id, activities.eventId))
    .innerJoin(members, eq(members.id, events.createdById))
    .where(
      and(
        eq(credits.memberId, mine),
        isNull(credits.declinedAt),
        isNull(credits.keptAt),
        eq(activities.loggedById, mine),
        ne(events.createdById, mine),
        inArray(activities.state, ["submitted", "confirmed", "returned"]),
        gte(activities.createdAt, new Date(now().getTime() - lately)),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id));
  return rows.map((row) => ({ kind: "credit", ...row }));
}
