import "server-only";
import { and, asc, desc, eq, exists, gte, inArray, isNull, like, lte, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityFigures, credits, events, members, uncounted } from "@/db/schema";
import { catalogue } from "../catalogue/queries";
import { addDays, daysAgo, today } from "../clock";
import { askedForDays } from "../events/rules";
import { waitingFor } from "../reviews/policy";
import { returnedToMe } from "../reviews/queries";
import { termsOf } from "../terms/queries";
import { isManager, isSignedIn, type Viewer } from "../viewer";
import { attendances, leadInvited } from "./groups/queries";
import type { Credited, Drafts, FirstSteps, Headcount, Invited, Need, Returned, ToReview } from "./rules";
import { inOrder } from "./rules";

type Signed = Viewer & { memberId: string };

/** For how many days after it was given a credit is asked about. */
const lately = 60;
const countsOfPeople = ["attendees_in_person", "attendees_online"] as const;

/** Everything that waits for the viewer, the most urgent first. Nothing for a visitor. */
export async function needsOf(viewer: Viewer): Promise<Need[]> {
  if (!isSignedIn(viewer)) return [];
  const found = await Promise.all([
    firstSteps(viewer),
    invitations(viewer),
    returned(viewer),
    toReview(viewer),
    attendances(viewer),
    leadInvited(viewer),
    headcounts(viewer),
    newCredits(viewer),
    drafts(viewer),
  ]);
  return inOrder(found.flat());
}

/** Whether nobody but administrators is here and nothing was ever logged: for whoever sets the place up. */
async function firstSteps(viewer: Signed): Promise<FirstSteps[]> {
  if (!viewer.isAdministrator) return [];
  const [others, logged] = [
    await db.select({ id: members.id }).from(members).where(ne(members.id, viewer.memberId)).limit(1),
    await db.select({ id: activities.id }).from(activities).limit(1),
  ];
  return others.length + logged.length === 0 ? [{ kind: "first steps" }] : [];
}

async function invitations(viewer: Signed): Promise<Invited[]> {
  const day = today(viewer.timeZone);
  const terms = await termsOf(viewer, viewer.memberId);
  return terms
    .filter((term) => term.state === "invited" && (!term.endsOn || term.endsOn >= day))
    .map(({ id, version, programKey, program, color, shape, group, detail, startsOn, endsOn }) => ({
      kind: "invited",
      ...{ id, version, startsOn, endsOn, detail: group ?? detail },
      program: { key: programKey, name: program, color, shape },
    }));
}

async function returned(viewer: Signed): Promise<Returned[]> {
  const rows = await returnedToMe(viewer);
  return rows.map(({ id, title, reason, field, at, reviewer }) => ({
    kind: "returned",
    ...{ id, title, reason, field, at, by: reviewer },
  }));
}

/** One need for the whole queue, with how long the oldest waits. */
async function toReview(viewer: Signed): Promise<ToReview[]> {
  if (!isManager(viewer)) return [];
  const waiting = waitingFor(viewer);
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(waiting);
  if (!row || row.count === 0) return [];
  const [oldest] = await db
    .select({ at: activities.submittedAt })
    .from(activities)
    .where(waiting)
    .orderBy(asc(activities.submittedAt), asc(activities.id))
    .limit(1);
  return [{ kind: "review", count: row.count, oldestAt: oldest?.at ?? null }];
}

/** Own things that came of no event, of the last sixty days that had an audience nobody has counted yet, the latest first. */
async function headcounts(viewer: Signed): Promise<Headcount[]> {
  const day = today(viewer.timeZone);
  const { activityTypes } = await catalogue();
  const asking = activityTypes.filter((type) => countsOfPeople.some((key) => type.asks.includes(key)));
  const rows = await db
    .select()
    .from(activities)
    .where(
      and(
        eq(activities.loggedById, viewer.memberId),
        inArray(activities.state, ["submitted", "confirmed"]),
        isNull(activities.eventId),
        inArray(
          activities.type,
          asking.map((type) => type.key),
        ),
        gte(activities.startsOn, addDays(day, -askedForDays)),
        lte(sql`coalesce(${activities.endsOn}, ${activities.startsOn})`, day),
        not(hasCount()),
        not(saidUnknown()),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id));
  return rows.map(({ id, version, title, type, startsOn, endsOn, state }) => {
    const asks = activityTypes.find((one) => one.key === type)?.asks ?? [];
    return {
      kind: "headcount",
      id,
      version,
      title,
      startsOn,
      endsOn,
      state,
      asks: countsOfPeople.filter((key) => asks.includes(key)),
    };
  });
}

/**
 * Credits that somebody else gave lately, by logging it or the event that it came of, and the member has neither kept nor
 * declined, the latest first. Imported ones ask nothing.
 */
async function newCredits(viewer: Signed): Promise<Credited[]> {
  const giver = sql`coalesce(${events.createdById}, ${activities.loggedById})`;
  const typed = (key: typeof activities.sourceKey | typeof events.sourceKey) => or(isNull(key), like(key, "form:%"));
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
    .leftJoin(events, eq(events.id, activities.eventId))
    .innerJoin(members, eq(members.id, giver))
    .where(
      and(
        eq(credits.memberId, viewer.memberId),
        isNull(credits.declinedAt),
        isNull(credits.keptAt),
        ne(giver, viewer.memberId),
        inArray(activities.state, ["submitted", "confirmed", "returned"]),
        typed(activities.sourceKey),
        typed(events.sourceKey),
        gte(activities.createdAt, daysAgo(lately)),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id));
  return rows.map((row) => ({ kind: "credit", ...row }));
}

/** Own drafts, the one last worked on first; one need for all of them. */
async function drafts(viewer: Signed): Promise<Drafts[]> {
  const rows = await db
    .select({ id: activities.id, title: activities.title })
    .from(activities)
    .where(and(eq(activities.loggedById, viewer.memberId), eq(activities.state, "draft")))
    .orderBy(desc(activities.updatedAt), desc(activities.id));
  return rows.length > 0 ? [{ kind: "drafts", count: rows.length, drafts: rows.slice(0, 3) }] : [];
}

function hasCount(): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activityFigures)
      .where(and(eq(activityFigures.activityId, activities.id), inArray(activityFigures.key, [...countsOfPeople]))),
  );
}

function saidUnknown(): SQL {
  return exists(db.select({ one: sql`1` }).from(uncounted).where(eq(uncounted.activityId, activities.id)));
}
