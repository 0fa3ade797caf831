import type { Chance } from "./chance";
import { daysFrom, lastWeekday, linesOf, plusDays } from "./days";
import type { DemoGroup } from "./groups";
import type { Plan } from "./plan";
import type { DemoMember } from "./rows";
import { vocabulary } from "./vocabulary";

const guests = linesOf(`
  Oksana Ferrante-Lis
  Dag Mortensrud
  Pilar Anchorena
  Kwabena Asare-Dorn
  Mizuki Hanazawa
  Lorcan Devane
  Ottilie Brandauer
  Hamza Belkadi
  Sunniva Thorsdal
  Prakash Adhikari-Rai
  Vesna Kolarič
  Joaquín Ibarrola
  Temperance Adebayo
  Milo Castellane
  Nguyễn Gia Hưng
  Zuzanna Brzeska
`);

/** A guest who spoke somewhere and is in no directory. */
export function guestOf(chance: Chance): string {
  return chance.pick(guests);
}

/** What user groups and student clubs held: about monthly, numbered, with several speakers, by whoever led them that day. */
export function meetupPlans(chance: Chance, groups: DemoGroup[], people: DemoMember[], today: string): Plan[] {
  return groups
    .filter((group) => group.kind !== "partner organisation")
    .flatMap((group) => {
      const leads = people.filter((person) => person.terms.some((term) => term.groupId === group.id));
      const isClub = group.kind === "student club";
      const weekday = isClub ? 5 : chance.whole(2, 4);
      let number = group.meetupsBefore;
      return Array.from({ length: 36 }, (_, index) => 35 - index).flatMap((monthsAgo): Plan[] => {
        const day = lastWeekday(plusDays(today, -Math.round(monthsAgo * 30.4) - chance.whole(2, 9)), weekday);
        const led = leads.filter(
          (person) => holds(person, group.id, day) && !(person.wentQuiet && daysFrom(day, today) < 130),
        );
        const lead = led[0];
        if (!lead || lead.name === "Renata Quilodrán" || chance.is(isClub ? 0.45 : 0.22)) return [];
        number += 1;
        const night = chance.pick(vocabulary.night ?? []);
        const speakers = chance.several(
          people.filter((person) => person.busy > 1 && person.country === group.country),
          1,
        );
        return [
          {
            by: lead,
            programKey: isClub ? "cloud-captains" : "user-group-leaders",
            type: isClub && chance.is(0.3) ? "workshop" : "event_organised",
            day,
            title: isClub ? `${night} at ${group.name.replace("Cloud Club ", "")}` : `Meetup ${number}: ${night}`,
            language: chance.is(0.5) ? (lead.languages[0] ?? "en") : "en",
            links: [`https://${group.slug}.example/${day.slice(0, 4)}/${isClub ? "evening" : "meetup"}-${number}`],
            figures: chance.is(0.12) ? {} : { attendees_in_person: chance.around(isClub ? 24 : 46, 0.4), minutes: 150 },
            part: "organiser",
            with: [
              ...led.slice(1).map((member) => ({ member, part: "organiser" as const })),
              ...speakers
                .filter((member) => !led.includes(member))
                .map((member) => ({ member, part: "speaker" as const })),
              ...(chance.is(0.45) ? [{ guest: guestOf(chance), part: "speaker" as const }] : []),
              ...(chance.is(0.15) ? [{ guest: guestOf(chance), part: "host" as const }] : []),
            ],
          },
        ];
      });
    });
}

/** Whether the person held a term of the group on the day; an invitation is none yet. */
function holds(person: DemoMember, groupId: string, day: string): boolean {
  return person.terms.some(
    (term) =>
      term.groupId === groupId && term.state !== "invited" && term.startsOn <= day && (term.endsOn ?? "9999") >= day,
  );
}
