import type { Chance } from "./chance";
import { dayAt, plusDays } from "./days";
import type { Plan, Written } from "./plan";
import { renatas } from "./renata";
import type { DemoMember } from "./rows";

/** What is written by hand, so that the first screens that a newcomer sees have something to tell. */
export function scriptedPlans(chance: Chance, people: DemoMember[], now: Date): Plan[] {
  const today = dayAt(now);
  const plans = [...waiting(today), ...renatas(chance, today)];
  return plans.map((plan) => {
    const by = people.find((person) => person.name === plan.by);
    if (!by) throw new Error(`Nobody is called ${plan.by}.`);
    return { programKey: "community-builders", language: "en", ...plan, by };
  });
}

function waiting(today: string): Written[] {
  const ago = (days: number) => plusDays(today, -days);
  const sent = (waits: number) => ({ state: "submitted" as const, waits, visibility: "public" as const });
  return [
    {
      by: "Odhran Kiely",
      type: "article",
      day: ago(6),
      title: "Zero-downtime moves off a 9-year-old VPC",
      links: ["https://odhran-kiely.example/notes/old-vpc"],
      figures: { reads: 870 },
      goals: [["encourage-peer-learning", "The whole runbook is in the open, with the step that failed."]],
      principles: [["dive-deep", "Traced every route before moving the first."], "ownership"],
      ...sent(4.2),
    },
    {
      by: "Neža Hribernik",
      programKey: "user-group-leaders",
      type: "event_organised",
      day: ago(8),
      title: "Women in Cloud evening, Ljubljana",
      links: ["https://ug-ljubljana.example/women-in-cloud"],
      figures: { attendees_in_person: 58, minutes: 180 },
      goals: [["community-building", "Twenty-two came for the first time."]],
      principles: ["customer-obsession", ["hire-and-develop-the-best", "Four of the five speakers were new to it."]],
      with: [{ guest: "Vesna Kolarič", part: "speaker" }],
      ...sent(4.1),
    },
    {
      by: "Babajide Ekundare",
      type: "video",
      day: ago(5),
      title: "Fifty Lambda mistakes in fifty minutes",
      links: ["https://video.example/watch/fifty-lambda-mistakes"],
      figures: { on_demand_views: 1460 },
      goals: ["encourage-peer-learning"],
      forgetsGoals: true,
      principles: ["learn-and-be-curious", ["earn-trust", "All fifty are mine."]],
      ...sent(3.3),
    },
    {
      by: "Lena Strasburger",
      type: "mentoring",
      day: ago(7),
      title: "Mock interviews for two graduates",
      figures: { mentees: 2, minutes: 240 },
      goals: [["nurture-and-connect", "Both have an offer, and each other's number."]],
      principles: ["hire-and-develop-the-best"],
      ...sent(3.1),
    },
    {
      by: "Thu Trang Vo",
      programKey: "user-group-leaders",
      type: "event_organised",
      day: ago(4),
      title: "Cost clinic, the second evening",
      links: ["https://ug-saigon.example/cost-clinic-2"],
      figures: { attendees_in_person: 37, minutes: 150 },
      goals: ["community-building", "facilitate-knowledge-exchange"],
      principles: ["deliver-results"],
      ...sent(2.2),
    },
    {
      by: "Iker Mendiola",
      type: "open_source",
      day: ago(3),
      title: "cdk-quiet, less noise in diffs",
      links: ["https://code.example/quietdiff/cdk-quiet"],
      figures: { stars: 212, downloads: 3400, commits: 31 },
      goals: ["encourage-peer-learning"],
      principles: [["invent-and-simplify", "Two flags instead of a plugin."]],
      ...sent(2.1),
    },
    {
      by: "Faridah Nsubuga",
      programKey: "user-group-leaders",
      type: "talk",
      day: ago(2),
      title: "Observability on a school budget",
      links: ["https://ug-kampala.example/talks/observability"],
      figures: { attendees_in_person: 64 },
      goals: ["encourage-peer-learning", ["adapt-to-regional-needs", "Priced in shillings, for schools here."]],
      principles: ["customer-obsession", "dive-deep"],
      ...sent(1.2),
    },
    {
      by: "Wulan Prasetya",
      type: "translation",
      day: ago(2),
      title: "Well-Architected labs in Bahasa",
      language: "id",
      links: ["https://wulan-prasetya.example/labs"],
      figures: { words: 18_400 },
      goals: [["nurture-and-connect", "My own study group asked for it."]],
      principles: ["customer-obsession"],
      ...sent(1.1),
    },
  ];
}
