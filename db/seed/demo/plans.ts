import { busyDays } from "./calendar";
import type { Chance } from "./chance";
import { daysFrom } from "./days";
import { guestOf } from "./meetups";
import type { Plan } from "./plan";
import type { DemoMember } from "./rows";
import { titleOf } from "./titles";

/** What people of a program mostly do, by weight. */
const habits: Record<string, Record<string, number>> = {
  heroes: {
    talk: 30,
    article: 20,
    video: 12,
    workshop: 8,
    podcast: 6,
    newsletter: 4,
    book: 2,
    open_source: 9,
    code_sample: 5,
    mentoring: 4,
    product_feedback: 6,
    social: 4,
    story: 2,
    other: 2,
    event_organised: 2,
  },
  "community-builders": {
    talk: 20,
    article: 28,
    video: 10,
    workshop: 6,
    podcast: 3,
    newsletter: 2,
    open_source: 7,
    code_sample: 7,
    mentoring: 6,
    forum_answers: 7,
    study_group: 5,
    product_feedback: 3,
    certification_coaching: 4,
    translation: 4,
    social: 5,
    story: 3,
    hackathon: 1,
    other: 2,
  },
  "user-group-leaders": {
    event_organised: 20,
    talk: 14,
    workshop: 10,
    study_group: 8,
    hackathon: 6,
    newsletter: 5,
    article: 6,
    mentoring: 6,
    translation: 4,
    social: 4,
    story: 5,
    other: 5,
  },
  ambassadors: {
    customer_engagement: 22,
    talk: 20,
    article: 14,
    workshop: 9,
    certification_coaching: 9,
    video: 5,
    product_feedback: 7,
    open_source: 4,
    podcast: 3,
    book: 1,
    mentoring: 4,
  },
  "cloud-captains": {
    workshop: 20,
    study_group: 16,
    hackathon: 12,
    event_organised: 12,
    certification_coaching: 9,
    mentoring: 9,
    talk: 8,
    social: 4,
    code_sample: 4,
    story: 3,
  },
};
const pull: Record<string, number> = { "cloud-captains": 0.6, ambassadors: 1.1, "user-group-leaders": 0.8 };

/** So many things that people did on their own, each by somebody whose term ran that day. */
export function chancePlans(chance: Chance, people: DemoMember[], given: { today: string; count: number }): Plan[] {
  return busyDays(chance, given.today, given.count).map((day) => {
    const running = people.flatMap((by) => programsOn(by, day, given.today).map((programKey) => ({ by, programKey })));
    const { by, programKey } = chance.weighted(running, (one) => one.by.busy * (pull[one.programKey] ?? 1));
    const kinds = Object.entries(habits[programKey] ?? {});
    const [type] = chance.weighted(kinds, ([, weight]) => weight);
    const [title, language] = titleOf(chance, type, { city: by.city, language: by.languages[0] ?? "en" });
    const plan = { by, programKey, type, day, title, language };
    const isEvening = ["event_organised", "workshop"].includes(type);
    if (!isEvening || !["user-group-leaders", "cloud-captains"].includes(programKey)) return plan;
    const spoke = chance.is(0.7) ? [{ guest: guestOf(chance), part: "speaker" as const }] : [];
    return { ...plan, part: "organiser", with: spoke };
  });
}

function programsOn(person: DemoMember, day: string, today: string): string[] {
  if (person.wentQuiet && daysFrom(day, today) < 125) return [];
  const rests = (state: string) => state === "on_hold" && daysFrom(day, today) < 75;
  const running = person.terms.filter(
    (term) =>
      term.state !== "invited" && !rests(term.state) && term.startsOn <= day && (term.endsOn ?? "9999-12-31") >= day,
  );
  return [...new Set(running.map((term) => term.programKey))];
}
