import type { activitySummaries, countedActivities } from "@/db/schema";
import { reachFigureKeys, reachParts } from "./reach";

/** What reports count: confirmed, and what waits for review. */
export const countedStates = ["confirmed", "submitted"] as const;
export type CountedState = (typeof countedStates)[number];

export type CountedActivity = typeof countedActivities.$inferSelect;
export type SummaryRow = typeof activitySummaries.$inferSelect;

/**
 * What a row counts, by its topic. All but `spread` are of one month; `programs` are the keys of the programs that the activities
 * count for, in order and between blanks, so that an activity of several programs is counted once whichever are asked for:
 * - `type`, `known`: activities by type, and those of them that have a number of people;
 * - `principle`: activities by principle;
 * - `goal`, `cell`: activities by goal, and by goal and principle parted by a blank, where they count for the goal's program;
 * - `review`: confirmed activities by tenths of a day from sending in to the decision;
 * - `member`: activities by member through whom they count for the program;
 * - `reach`: people by the key of the number, of what was at no event, and of reads, views and plays;
 * - `seats`: people who came to events, see `seatRows`;
 * - `spread`: events with activities in several months, whose people have to be counted from the activities themselves;
 * - `change`: how often anything of an activity of the month changed, so that what was counted of it before stands or does not; with the
 *   key `confirmed` of those alone that are confirmed, or were.
 */
export type SummaryTopic =
  | "type"
  | "known"
  | "principle"
  | "goal"
  | "cell"
  | "review"
  | "member"
  | "reach"
  | "seats"
  | "spread"
  | "change";

/** Whose changes are counted: of activities in any state, or of confirmed ones. */
export type ChangedState = "" | "confirmed";

const attendeeKeys: readonly string[] = [...reachParts.inTheRoom, ...reachParts.online];
const millisecondsInTenthOfDay = 8_640_000;

/** The keys of a text in which blanks part them. */
export const keysOf = (text: string) => text.split(" ").filter(Boolean);

/** Keys in order between blanks, so that one of them is found by ` key `; a single blank where there are none. */
export const programsText = (programs: string) => ` ${keysOf(programs).sort().join(" ")} `.replace("  ", " ");

/** The rows that these activities add up to, each once, where the events named are those with activities in several months. */
export function summaryRows(activities: readonly CountedActivity[], spread: ReadonlySet<string>): SummaryRow[] {
  const rows = new Map<string, SummaryRow>();
  const add = (row: SummaryRow) => {
    const key = summaryKey(row);
    const there = rows.get(key);
    rows.set(key, there ? { ...there, amount: there.amount + row.amount } : row);
  };
  for (const activity of activities) for (const row of rowsOfActivity(activity)) add(row);
  for (const [eventId, ofEvent] of byEvent(activities))
    for (const row of spread.has(eventId) ? spreadRows(eventId, ofEvent) : seatRows(ofEvent)) add(row);
  return [...rows.values()];
}

/** What tells rows apart; in the order of the table's key. */
export function summaryKey({ topic, month, programs, key, state, isPublic }: SummaryRow): string {
  return [topic, month, programs, key, state, isPublic ? "1" : "0"].join("\n");
}

/** The numbers of people of an activity. */
export function figuresOf({ figures }: Pick<CountedActivity, "figures">): { key: string; value: number }[] {
  return keysOf(figures).map((figure) => {
    const [key = "", value = ""] = figure.split(":");
    return { key, value: Number(value) };
  });
}

/** Whoever came to an event counts once for all of its activities; everything else for the activity it belongs to. */
export const countsOncePerEvent = (activity: CountedActivity, figureKey: string) =>
  activity.eventId !== null && attendeeKeys.includes(figureKey);

function rowsOfActivity(activity: CountedActivity): SummaryRow[] {
  const { state, isPublic, submittedAt, decidedAt } = activity;
  const month = activity.startsOn.slice(0, 7);
  const programs = programsText(activity.programs);
  const figures = figuresOf(activity);
  const row = (topic: SummaryTopic, key: string, more: Partial<SummaryRow> = {}): SummaryRow => {
    return { topic, month, programs, key, state, isPublic, amount: 1, ...more };
  };
  const goals = keysOf(activity.goals);
  const principles = keysOf(activity.principles);
  const rows = [row("type", activity.type)];
  if (figures.some(({ key }) => reachFigureKeys.some((known) => known === key))) rows.push(row("known", activity.type));
  if (state === "confirmed" && submittedAt && decidedAt)
    rows.push(row("review", String(tenthsOfDay(submittedAt, decidedAt))));
  for (const principle of principles) rows.push(row("principle", principle));
  for (const goal of goals) {
    rows.push(row("goal", goal, { programs: "" }));
    for (const principle of principles) rows.push(row("cell", `${goal} ${principle}`, { programs: "" }));
  }
  for (const { key, value } of figures)
    if (value > 0 && !countsOncePerEvent(activity, key)) rows.push(row("reach", key, { amount: value }));
  for (const contributor of keysOf(activity.contributors)) {
    const [programKey = "", memberId = ""] = contributor.split(":");
    rows.push(row("member", memberId, { programs: ` ${programKey} ` }));
  }
  return rows;
}

/** From sending in to the decision, in tenths of a day. */
export function tenthsOfDay(submittedAt: Date, decidedAt: Date): number {
  return Math.round((decidedAt.getTime() - submittedAt.getTime()) / millisecondsInTenthOfDay);
}

/** The events among these activities that have them in several months. */
export function eventsInSeveralMonths(activities: readonly CountedActivity[]): Set<string> {
  const events = [...byEvent(activities)].filter(([, ofEvent]) => monthsOf(ofEvent).length > 1);
  return new Set(events.map(([eventId]) => eventId));
}

const monthsOf = (activities: readonly CountedActivity[]) => [
  ...new Set(activities.map(({ startsOn }) => startsOn.slice(0, 7))),
];

function spreadRows(eventId: string, activities: readonly CountedActivity[]): SummaryRow[] {
  return monthsOf(activities).map((month) => {
    return { topic: "spread", month, programs: "", key: eventId, state: "", isPublic: false, amount: 1 };
  });
}

/**
 * The people who came to one event, so that the greatest number of those activities that are asked for can be found by adding up: of
 * activities with 50, 50 and 40 people, 10 are counted where one of the first two is asked for, 40 where any of the three is. A row's
 * key is the number's key and, behind a bar, for each kind of activity: its programs, state and whether it is public.
 */
function seatRows(activities: readonly CountedActivity[]): SummaryRow[] {
  return attendeeKeys.flatMap((figureKey) => seatRowsOf(activities, figureKey));
}

function seatRowsOf(activities: readonly CountedActivity[], figureKey: string): SummaryRow[] {
  const most = new Map<string, number>();
  for (const activity of activities) {
    const kind = [programsText(activity.programs), activity.state, activity.isPublic ? "public" : ""].join(",");
    const value = figuresOf(activity).find(({ key }) => key === figureKey)?.value ?? 0;
    if (value > (most.get(kind) ?? 0)) most.set(kind, value);
  }
  const kinds = [...most].sort(([, one], [, other]) => other - one);
  return kinds.flatMap(([, value], place) => {
    const amount = value - (kinds[place + 1]?.[1] ?? 0);
    const asked = kinds.slice(0, place + 1).map(([kind]) => kind);
    const key = `${figureKey}|${asked.sort().join(";")}`;
    const month = activities[0]?.startsOn.slice(0, 7) ?? "";
    return amount > 0 ? [{ topic: "seats", month, programs: "", key, state: "", isPublic: false, amount }] : [];
  });
}

function byEvent(activities: readonly CountedActivity[]): Map<string, CountedActivity[]> {
  const events = new Map<string, CountedActivity[]>();
  for (const activity of activities) {
    if (!activity.eventId) continue;
    const there = events.get(activity.eventId);
    if (there) there.push(activity);
    else events.set(activity.eventId, [activity]);
  }
  return events;
}
