import { and, asc, eq, inArray, max, ne } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { contributions, memberActivities, members, programs, termHolds, type termStandings, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { addDays, type Day, startOfDay, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { mainProgressOf } from "@/lib/requirements/main-progress";
import type { CountableRecord } from "@/lib/requirements/progress";
import { standingsOfTerms } from "@/lib/requirements/standings";
import { getSettings } from "@/lib/settings/get";
import { quietDaysOf } from "@/lib/settings/schema";
import { graceDaysLeft, isTermPresent, termStateOn } from "@/lib/terms/status";
import { attentionOf, factNewsOf, urgencyOf } from "./attention";
import { countByMonth, firstCountedDay } from "./months";
import { lastAnswerDays } from "./quiet/last-answers";
import { daysWithoutContribution, firstDayOfStretch, type Hold, quietFromDay } from "./quiet-days";
import "server-only";

export type CountedStanding = typeof termStandings.$inferSelect;

/** A term that is over for good moves no more by itself. */
const never = new Date("2199-12-31T00:00:00Z");

/** How far each of these terms is today, where its member lives: all of it counted from the records, for nobody in particular. */
export async function countStandings(from: Reader, viewer: Viewer, termIds: string[]): Promise<CountedStanding[]> {
  const dayOf = daysByZone();
  const rows = await inChunks(termIds, (some) =>
    from
      .select({
        ...{ term: terms, timeZone: members.timeZone, renewalDays: programs.renewalDays },
        ...{ country: members.country, erasedAt: members.erasedAt, mergedIntoId: members.mergedIntoId },
      })
      .from(terms)
      .innerJoin(programs, eq(programs.key, terms.programKey))
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(isAmong(terms.id, some))
      .orderBy(asc(terms.id)),
  );
  const asked = rows.map(({ timeZone, ...row }) => ({ ...row, ...dayOf(timeZone ?? "UTC") }));
  const isPresent = ({ term, day, erasedAt, mergedIntoId }: (typeof asked)[number]) =>
    erasedAt === null && mergedIntoId === null && isTermPresent(term, day);
  const { rowOf } = await rowsFrom(from, viewer, asked.filter(isPresent));
  return asked.map((one) => {
    const { term, country, renewalDays, day, nextAt } = one;
    const { id: termId, programKey } = term;
    if (isPresent(one)) return { termId, programKey, country, ...rowOf(term, { renewalDays, day }), countAt: nextAt };
    const isOver = term.startsOn <= day && termStateOn(term, day) !== "invited";
    return { termId, ...nothing, countAt: isOver ? never : nextAt };
  });
}

/** What is kept of a term that nobody looks after. */
const nothing = {
  ...{ programKey: null, country: null },
  ...{ attention: null, urgency: "", reasons: [], lastOn: null, quietFrom: null, quietDays: 0, months: [] },
  ...{ done: null, waiting: null, atLeast: null, evenPace: null, open: 0, isComplete: null },
  ...{ isFactEnded: false, isFactEnding: false, isFactMissing: false },
};

type Term = typeof terms.$inferSelect;

/** Everything that the rows of these terms are counted from, read at once. */
async function rowsFrom(from: Reader, viewer: Viewer, present: readonly { term: Term; day: Day }[]) {
  const memberIds = [...new Set(present.map(({ term }) => term.memberId))];
  const settings = await getSettings(viewer, from);
  const [since] = present.map(({ day }) => firstCountedDay(day)).sort();
  const standings = await standingsOfTerms(from, viewer, { asked: present, since });
  const lastDays = await lastDaysOf(
    from,
    present.flatMap(({ term }) => (lastDayIn(standings.get(term.id)?.records ?? []) === null ? term.memberId : [])),
  );
  const answeredOn = await lastAnswerDays(from, memberIds);
  const held = await termsOf(from, memberIds);
  const holds = await holdsOf(
    from,
    held.map(({ id }) => id),
  );

  const stretches = new Map<string, typeof held>();
  for (const one of held) {
    const key = `${one.memberId} ${one.programKey}`;
    stretches.set(key, [...(stretches.get(key) ?? []), one]);
  }

  function rowOf(term: Term, { renewalDays, day }: { renewalDays: number; day: Day }) {
    const counted = standings.get(term.id);
    if (!counted) throw new Error("A term was not counted.");
    const { standing, records, facts } = counted;
    const stretch = stretches.get(`${term.memberId} ${term.programKey}`) ?? [];
    const lastOn = lastDayIn(records) ?? lastDays.get(`${term.memberId} ${term.programKey}`) ?? null;
    const began = firstDayOfStretch(term, stretch);
    const answered = answeredOn.get(`${term.memberId} ${term.programKey}`) ?? began;
    const quiet = { since: answered > began ? answered : began, lastOn };
    const rests = stretch.flatMap(({ id }) => holds.get(id) ?? []);
    const quietDays = daysWithoutContribution({ ...quiet, holds: rests, today: day });
    const { attention, reasons } = attentionOf({
      ...{ startsOn: term.startsOn, endsOn: term.endsOn, today: day, standing, quietDays, facts },
      state: termStateOn(term, day),
      graceDaysLeft: graceDaysLeft(term, day),
      renewalDays,
      quietAfter: quietDaysOf(settings, term.programKey),
    });
    return {
      ...{ attention, reasons, lastOn, quietFrom: quietFromDay(quiet), quietDays, ...mainProgressOf(standing) },
      ...factNewsOf({ standing, facts, today: day, endsOn: term.endsOn }),
      urgency: attention ? urgencyOf(attention, quietDays) : "",
      months: countByMonth(countedDays(records), day),
    };
  }
  return { rowOf };
}

/** The last day of something under a term of the program, reviewed or not; the records come with the earliest first. */
function lastDayIn(records: readonly CountableRecord[]): Day | null {
  return records.findLast(({ isInTerm }) => isInTerm)?.startsOn ?? null;
}

/** The days of what is confirmed for the program. */
function countedDays(records: readonly CountableRecord[]): Day[] {
  return records.flatMap(({ startsOn, state, isInTerm, advances }) =>
    state === "confirmed" && isInTerm && advances ? [startsOn] : [],
  );
}

/** The day of each time zone and the beginning of the next one, each found once: to find them is slow. */
function daysByZone() {
  const known = new Map<string, { day: Day; nextAt: Date }>();
  return (zone: string) => {
    const day = known.get(zone)?.day ?? today(zone);
    const found = known.get(zone) ?? { day, nextAt: startOfDay(addDays(day, 1), zone) };
    known.set(zone, found);
    return found;
  };
}

/** The same however long ago, by member and program. */
async function lastDaysOf(from: Reader, memberIds: string[]): Promise<Map<string, Day>> {
  const rows = await inChunks(memberIds, (some) =>
    from
      .select({
        memberId: contributions.memberId,
        programKey: contributions.programKey,
        lastOn: max(contributions.startsOn),
      })
      .from(contributions)
      .innerJoin(
        memberActivities,
        and(
          eq(memberActivities.memberId, contributions.memberId),
          eq(memberActivities.startsOn, contributions.startsOn),
          eq(memberActivities.activityId, contributions.activityId),
        ),
      )
      .where(
        and(
          isAmong(contributions.memberId, some),
          inArray(memberActivities.state, ["submitted", "confirmed", "returned"]),
        ),
      )
      .groupBy(contributions.memberId, contributions.programKey),
  );
  return new Map(rows.flatMap((row) => (row.lastOn ? [[`${row.memberId} ${row.programKey}`, row.lastOn]] : [])));
}

function termsOf(from: Reader, memberIds: string[]) {
  const { id, memberId, programKey, startsOn, endsOn } = terms;
  return inChunks(memberIds, (some) =>
    from
      .select({ id, memberId, programKey, startsOn, endsOn })
      .from(terms)
      .where(and(isAmong(terms.memberId, some), ne(terms.state, "invited"))),
  );
}

async function holdsOf(from: Reader, termIds: string[]): Promise<Map<string, Hold[]>> {
  const { termId, fromOn, toOn } = termHolds;
  const rows = await inChunks(termIds, (some) =>
    from.select({ termId, fromOn, toOn }).from(termHolds).where(isAmong(termHolds.termId, some)),
  );
  const found = new Map<string, Hold[]>();
  for (const { termId: id, ...hold } of rows) found.set(id, [...(found.get(id) ?? []), hold]);
  return found;
}
