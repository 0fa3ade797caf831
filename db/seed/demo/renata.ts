import type { Chance } from "./chance";
import { lastWeekday, plusDays } from "./days";
import type { Written } from "./plan";
import { contributions } from "./renata.contributions";

/** Renata leads a user group and is a builder: meetups without a break, talks, one that came back, two evenings nobody counted. */
export function renatas(chance: Chance, today: string): Written[] {
  const by = "Renata Quilodrán";
  const ago = (days: number) => plusDays(today, -days);
  const lastTuesday = lastWeekday(ago(2), 2);
  const site = "https://valpocloud.example";
  const leads = {
    by,
    programKey: "user-group-leaders",
    type: "event_organised",
    language: "es",
    part: "organiser" as const,
  };
  const nights = [
    "Observability night",
    "Failure stories",
    "Containers after dark",
    "First talks",
    "Cost clinic",
    "Data evening",
    "Build night",
  ];
  const meetups = Array.from({ length: 31 }, (_, index): Written => {
    const number = 31 - index;
    const day = lastWeekday(plusDays(lastTuesday, -28 - Math.round(index * 30.4)), 2);
    return {
      ...leads,
      day,
      title: `Meetup ${number}: ${nights[index % nights.length]}`,
      links: [`${site}/meetups/${number}`],
      figures:
        index === 0
          ? { attendees_in_person: 61, attendees_online: 11, minutes: 150 }
          : index === 4
            ? { minutes: 150 }
            : { attendees_in_person: chance.around(38, 0.25), minutes: 150 },
      goals:
        index % 3 === 0
          ? ["community-building", "facilitate-knowledge-exchange"]
          : index % 3 === 1
            ? ["community-building"]
            : ["facilitate-knowledge-exchange"],
      principles: chance.several(
        ["learn-and-be-curious", "earn-trust", "dive-deep", "customer-obsession", "deliver-results"],
        2,
      ),
      with: chance.is(0.6) ? [{ guest: chance.pick(["Pilar Anchorena", "Joaquín Ibarrola"]), part: "speaker" }] : [],
      state: "confirmed",
      visibility: "public",
    };
  });
  return [
    ...meetups,
    {
      ...leads,
      day: lastTuesday,
      title: "Meetup 32: Step Functions without tears",
      links: [`${site}/meetups/32`],
      description: "41 had signed up. Two demos, one of which worked at the first try.",
      figures: {},
      goals: ["community-building", "facilitate-knowledge-exchange"],
      principles: ["learn-and-be-curious"],
      state: "submitted",
      waits: 2.4,
      visibility: "public",
    },
    {
      by,
      type: "talk",
      day: ago(9),
      title: "DynamoDB single-table, six months later",
      links: [`${site}/days/${today.slice(0, 4)}/dynamodb`],
      description:
        "Half a year of running one table for eleven access patterns at a shipping company: two designs thrown away, what each cost, and the three queries that still hurt. Ended with a live walk through the bill.",
      figures: { attendees_in_person: 48, attendees_online: 16 },
      goals: [
        ["encourage-peer-learning", "Showed the two designs I threw away, with the bills."],
        "facilitate-knowledge-exchange",
      ],
      principles: ["dive-deep"],
      state: "submitted",
      waits: 5.1,
      visibility: "public",
    },
    {
      by,
      type: "talk",
      day: ago(16),
      title: "Cold starts, measured honestly",
      links: ["https://slides.example/private/cold-starts"],
      description:
        "Four runtimes, three sizes, one month of measurements. **The medians hide the story**; the slow tenth tells it.",
      figures: { attendees_in_person: 52, attendees_online: 9 },
      goals: [["encourage-peer-learning", "The script and all raw numbers are there to be checked."]],
      principles: [["dive-deep", "Down to the slowest tenth."], "earn-trust"],
      state: "returned",
      waits: 12,
      reviewer: "Henrike Aldous",
      reason: "Lovely numbers. The link asks me to sign in; could you add the public one?",
      field: "links",
      visibility: "public",
    },
    ...contributions(by, today),
  ];
}
