import BetterSqlite from "better-sqlite3";
import { lastTwoYears, lastYear } from "../generator/sizes";
import type { SignedIn } from "./people";

export const themes = ["bare", "pages", "api"] as const;
export type Theme = (typeof themes)[number];

export type Question = {
  name: string;
  theme: Theme;
  path: string;
  cookie?: string;
  token?: string;
  body?: () => object;
  /** The bare question that it is compared with. */
  against?: string;
};

const program = "community-builders";
const principle = "customer-obsession";
const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
const word = "queues";

export const constantRoute = "a constant answer";
export const constantPost = "a constant answer to a POST";
export const barePage = "a page of 25 rows";

export function bareQuestions(signed: SignedIn): Question[] {
  const bare = (name: string, path: string, body?: () => object): Question => ({ name, theme: "bare", path, body });
  return [
    bare(constantRoute, "/constant"),
    bare(constantPost, "/constant", () => talk(signed.typical.id, 0)),
    bare(barePage, "/page-of-rows"),
    bare("SQL by hand: latest 25", "/sql/list"),
    bare("SQL by hand: filter, page 3", `/sql/filter?${query({ program, principle, ...lastTwoYears })}`),
    bare("SQL by hand: a word", `/sql/search?${query({ q: word })}`),
    bare("SQL by hand: busiest member", `/sql/profile?${query({ slug: signed.busiest.slug })}`),
    bare("SQL by hand: report of a year", `/sql/report?${query({ program, ...lastYear })}`),
    bare("SQL by hand: log with two tags", "/log", () => ({
      title: `Bare ${process.pid}`,
      startsOn: "2026-11-20",
      memberId: signed.typical.id,
      goal: "nurture-and-connect",
      principle: "dive-deep",
    })),
  ];
}

export function pageQuestions(signed: SignedIn, database: string): Question[] {
  const { typical, busiest, manager, lead } = signed;
  const { group, event } = busiestGroup(database);
  const page = (name: string, path: string, person?: { cookie: string }): Question => ({
    name,
    theme: "pages",
    path,
    cookie: person?.cookie,
    against: barePage,
  });
  return [
    page("landing", "/"),
    page("sign in", "/sign-in"),
    page("home, typical member", "/home", typical),
    page("home, busiest member", "/home", busiest),
    page("activities, everybody's", "/activities?state=confirmed", typical),
    page("activities, own", "/activities?member=me", typical),
    page("activities, filtered", `/activities?${query({ program, principle, ...lastTwoYears })}`, typical),
    page("activities, a word", `/activities?${query({ q: word })}`, typical),
    page("members", "/members", typical),
    page("members by last activity", "/members?sort=-last", manager),
    page("profile, typical member", `/members/${typical.slug}`, typical),
    page("profile, busiest member", `/members/${busiest.slug}`, typical),
    page("review", "/review", manager),
    page("terms", "/terms", manager),
    page("terms, filtered", `/terms?${query({ attention: "on_track", q: "ana" })}`, manager),
    page("program report of a year", reportPath, manager),
    page("groups", "/groups", typical),
    page("group, busiest", `/groups/${group}`, lead),
    page("events", "/events", typical),
    page("event", `/events/${event}`, lead),
    page("log form", "/activities/new", typical),
  ];
}

export const reportPath = `/reports/program?${query({ program, ...lastYear })}`;

export function apiQuestions(signed: SignedIn, cursor: string): Question[] {
  const { typical, busiest, manager } = signed;
  const api = (name: string, path: string, person = typical): Question => ({
    name: `API: ${name}`,
    theme: "api",
    path: `/api/v1${path}`,
    token: person.token,
    against: constantRoute,
  });
  return [
    api("list, latest 25", "/activities?limit=25&state=confirmed"),
    api("filter, page 3", `${filterPath}&after=${cursor}`),
    api("a word", `/activities?${query({ q: word, limit: "25" })}`),
    api("profile, busiest member", `/members/${busiest.slug}`),
    api("program report of a year", `/reports/program?${query({ program, ...lastYear })}`, manager),
    logQuestion(signed),
  ];
}

export const filterPath = `/activities?${query({ program, principle, ...lastTwoYears, limit: "25" })}`;

let logged = 0;

export function logQuestion({ typical }: SignedIn): Question {
  return {
    name: "API: log with two tags",
    theme: "api",
    path: "/api/v1/activities",
    token: typical.token,
    body: () => talk(typical.id, ++logged),
    against: constantPost,
  };
}

function talk(memberId: string, number: number) {
  return {
    type: "talk",
    title: `Measured ${process.pid} ${number}`,
    startsOn: "2026-11-20",
    figures: { attendees_in_person: 40 },
    credits: [{ memberId, part: "speaker" }],
    goals: [{ key: "nurture-and-connect" }],
    principles: [{ key: "dive-deep" }],
  };
}

function busiestGroup(database: string): { group: string; event: string } {
  const handle = new BetterSqlite(database, { readonly: true });
  try {
    const found = handle
      .prepare(
        `SELECT g.slug AS "group", (SELECT e.id FROM events e JOIN event_hosts o ON o.event_id = e.id
           WHERE o.group_id = g.id AND e.state = 'held' ORDER BY e.starts_on DESC LIMIT 1) AS event
         FROM event_hosts h JOIN groups g ON g.id = h.group_id GROUP BY g.id ORDER BY count(*) DESC LIMIT 1`,
      )
      .get();
    return found as { group: string; event: string };
  } finally {
    handle.close();
  }
}
