import type { Chance } from "./chance";
import { decisionDays } from "./cycles";
import { dayAt, plusDays } from "./days";
import type { DemoMember, DemoRows } from "./rows";

type Said = {
  by: string;
  to: { audience: "everybody" } | { audience: "program"; programKey: string } | { audience: "group"; slug: string };
  title: string;
  body: string;
  /** From and until, in days from today. */
  days: [number, number];
};

const said: Said[] = [
  {
    by: "Tomasz Wierzbic",
    to: { audience: "everybody" },
    title: "Notifications come as you choose now",
    body: "You choose what comes **at once**, what comes in a summary and what does not come at all.\n\n- Open your account\n- Look at *Notifications*\n- Set the hours in which no mail is to come",
    days: [-2, 19],
  },
  {
    by: "Henrike Aldous",
    to: { audience: "program", programKey: "community-builders" },
    title: "The renewal round is open",
    body: "We decide now on every term that ends in the coming months.\n\nThe page of your term says what counts and what is missing. **Add what is not logged yet while this stands on your home page.**",
    // Until decisions of the cycle close.
    days: [-5, decisionDays],
  },
  {
    by: "Renata Quilodrán",
    to: { audience: "group", slug: "ug-valparaiso" },
    title: "Who speaks at the next meetup?",
    body: "Two slots of 20 minutes are free. A first talk is welcome: write to me, and we practise it together.",
    days: [-1, 12],
  },
  {
    by: "Henrike Aldous",
    to: { audience: "program", programKey: "user-group-leaders" },
    title: "Vouchers for your next events",
    body: "Each group can now ask for vouchers for two events.",
    days: [9, 40],
  },
  {
    by: "Henrike Aldous",
    to: { audience: "program", programKey: "community-builders" },
    title: "Call for talks of the members’ meeting",
    body: "Send a title and three sentences.",
    days: [-80, -50],
  },
];

/** What is said now, will be and was, to everybody, programs and a group. */
export function demoAnnouncements(
  chance: Chance,
  people: DemoMember[],
  { now, rows }: { now: Date; rows: DemoRows },
): DemoRows["announcements"] {
  const today = dayAt(now);
  return said.map(({ by, to, title, body, days: [from, until] }) => {
    const createdAt = new Date(now.getTime() + Math.min(from, -1) * 86_400_000);
    return {
      ...{ id: chance.id(createdAt), audience: to.audience, title, body, createdAt },
      programKey: to.audience === "program" ? to.programKey : null,
      groupId: to.audience === "group" ? (rows.groups.find(({ slug }) => slug === to.slug)?.id ?? null) : null,
      ...{ fromOn: plusDays(today, from), untilOn: plusDays(today, until) },
      writtenById: people.find(({ name }) => name === by)?.id ?? null,
    };
  });
}
