import { fold, searchText } from "../../fold";
import type { ActivityState, CreditPart, FigureKey } from "../../words";
import { seededActivityTypes } from "../activity-types";
import type { Chance } from "./chance";
import { addressOf, daysFrom, momentOf, plusDays } from "./days";
import { descriptionOf } from "./descriptions";
import { figuresOf, isGrowing } from "./figures";
import { guestOf } from "./meetups";
import type { Plan } from "./plan";
import type { DemoMember, DemoRows } from "./rows";

type Written = Pick<DemoRows, "activities" | "activityLinks" | "activityFigures" | "credits">;
export type DemoActivity = DemoRows["activities"][number] & {
  plan: Plan;
  creditedIds: string[];
  /** Says otherwise what its row says. */
  change: (columns: Partial<DemoRows["activities"][number]>) => void;
};

const types = new Map(seededActivityTypes.map((type) => [type.key, type]));
const sites = ["notes.example", "video.example/watch", "slides.example", "code.example", "talks.example"];

/** The row of an activity with its links, numbers and credits; tags and reviews follow from its state. */
export function writeActivity(
  chance: Chance,
  plan: Plan,
  given: { now: Date; today: string; people: DemoMember[]; number: number; rows: Written },
): DemoActivity {
  const { rows, now } = given;
  const ago = daysFrom(plan.day, given.today);
  const state = plan.state ?? stateOf(chance, ago);
  const done = momentOf(plan.day, chance.whole(8, 22), chance.whole(0, 59));
  const wanted = plan.waits
    ? now.getTime() - plan.waits * 86_400_000
    : done.getTime() + chance.around(1.4, 0.9) * 86_400_000 * chance.number();
  const createdAt = new Date(Math.min(wanted, now.getTime() - chance.whole(30, 600) * 60_000));
  const description = plan.description ?? (chance.is(0.4) ? proseOf(chance, plan) : "");
  const id = chance.id(createdAt);
  const activity = {
    id,
    type: plan.type,
    title: plan.title,
    titleFolded: fold(plan.title),
    startsOn: plan.day,
    endsOn: plan.lastDay ?? lastDay(chance, plan, given.today),
    language: chance.is(0.9) ? plan.language : null,
    country: plan.by.country,
    city: plan.by.city,
    description,
    searchText: searchText(plan.title, description).slice(0, 20_000),
    searchRow: searchRowOf(plan.day, given.number),
    visibility:
      plan.visibility ??
      chance.weighted(
        ["public", "community", "private"] as const,
        (one) => ({ public: 62, community: 33, private: 5 })[one],
      ),
    state,
    eventId: null as string | null,
    followsEvent: false,
    loggedById: plan.by.id,
    submittedAt: state === "draft" ? null : createdAt,
    decidedAt: null,
    createdAt,
    updatedAt: createdAt,
  };
  rows.activities.push(activity);
  const links = plan.links ?? linksOf(chance, plan);
  for (const [position, url] of links.entries())
    rows.activityLinks.push({
      id: chance.id(createdAt),
      activityId: id,
      url,
      urlFolded: url.replace("https://", ""),
      position,
    });
  const figures = plan.figures ?? figuresOf(chance, types.get(plan.type)?.asks ?? []);
  for (const [key, value] of Object.entries(figures) as [FigureKey, number][])
    rows.activityFigures.push({
      activityId: id,
      key,
      value,
      source: state === "confirmed" && chance.is(0.07) ? "checked" : chance.is(0.06) ? "imported" : "self_reported",
      asOf: isGrowing(key) && chance.is(0.6) ? plusDays(plan.day, Math.min(ago, chance.whole(5, 60))) : null,
    });
  const credited = creditsOf(chance, plan, given.people);
  for (const [position, credit] of credited.entries())
    rows.credits.push({
      id: chance.id(createdAt),
      activityId: id,
      position,
      ...credit,
      declinedAt: declined(chance, position, createdAt),
    });
  return {
    ...activity,
    plan,
    creditedIds: credited.flatMap((credit) => credit.memberId ?? []),
    change: (columns) => Object.assign(activity, columns),
  };
}

/** The number of its row in the index of words: it carries the day. */
export function searchRowOf(day: string, number: number): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 800_000) * 2 ** 32 + number;
}

/** Most of what is older than a month was confirmed; what is newer mostly waits. */
function stateOf(chance: Chance, ago: number): ActivityState {
  const odds: Record<ActivityState, number> =
    ago < 16
      ? { submitted: 66, confirmed: 20, returned: 5, draft: 6, declined: 1, withdrawn: 2 }
      : ago < 50
        ? { submitted: 17, confirmed: 70, returned: 5, draft: 4, declined: 2, withdrawn: 2 }
        : { submitted: 0, confirmed: 934, returned: 14, draft: 10, declined: 24, withdrawn: 18 };
  const states = Object.keys(odds) as ActivityState[];
  return chance.weighted(states, (state) => odds[state]);
}

function proseOf(chance: Chance, plan: Plan): string {
  return descriptionOf(chance, { city: plan.by.city, language: plan.language });
}

function lastDay(chance: Chance, plan: Plan, today: string): string | null {
  if (!["hackathon", "study_group", "mentoring", "forum_answers"].includes(plan.type) || chance.is(0.4)) return null;
  const ends = plusDays(plan.day, plan.type === "hackathon" ? 1 : chance.whole(13, 70));
  return ends > today ? null : ends;
}

function linksOf(chance: Chance, plan: Plan): string[] {
  if (chance.is(["mentoring", "customer_engagement", "product_feedback"].includes(plan.type) ? 0.7 : 0.1)) return [];
  const tail = addressOf(plan.title) || `${plan.type.replaceAll("_", "-")}-${chance.whole(100, 999)}`;
  const home = chance.is(0.4) ? `${plan.by.slug}.example` : chance.pick(sites);
  const first = `https://${home}/${plan.day.slice(0, 7).replace("-", "/")}/${tail}`;
  return chance.is(0.15) ? [first, `https://slides.example/${plan.by.slug}/${tail}`] : [first];
}

type Who = { memberId: string | null; guestName: string | null; part: CreditPart };

function creditsOf(chance: Chance, plan: Plan, people: DemoMember[]): Who[] {
  const own: Who = {
    memberId: plan.by.id,
    guestName: null,
    part: plan.part ?? types.get(plan.type)?.part ?? "contributor",
  };
  const named = plan.with?.map(({ member, guest, part }) => ({
    memberId: member?.id ?? null,
    guestName: guest ?? null,
    part,
  }));
  return [own, ...(named ?? (plan.state ? [] : company(chance, plan, people)))];
}

function company(chance: Chance, plan: Plan, people: DemoMember[]): Who[] {
  const near = people.filter((one) => one !== plan.by && one.busy > 0 && !one.wentQuiet);
  const someone = () => chance.weighted(near, (one) => (one.country === plan.by.country ? 8 : 1)).id;
  const member = (part: CreditPart): Who => ({ memberId: someone(), guestName: null, part });
  const guest = (part: CreditPart): Who => ({ memberId: null, guestName: guestOf(chance), part });
  if (plan.type === "talk") return chance.is(0.13) ? [member("speaker")] : chance.is(0.06) ? [guest("host")] : [];
  if (plan.type === "podcast") return [chance.is(0.6) ? member("panelist") : guest("panelist")];
  if (plan.type === "event_organised") return [member("speaker"), ...(chance.is(0.5) ? [guest("speaker")] : [])];
  if (plan.type === "hackathon") return chance.is(0.6) ? [member("mentor"), guest("volunteer")] : [guest("mentor")];
  if (plan.type === "workshop") return chance.is(0.3) ? [member("volunteer")] : [];
  if (plan.type === "open_source" || plan.type === "article") return chance.is(0.08) ? [member("contributor")] : [];
  return [];
}

function declined(chance: Chance, position: number, at: Date): Date | null {
  return position > 0 && chance.is(0.015) ? new Date(at.getTime() + 86_400_000) : null;
}
