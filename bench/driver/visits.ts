import BetterSqlite from "better-sqlite3";
import type { SignedIn } from "./people";
import { pageQuestions, type Question } from "./questions";

const asked = [
  "landing",
  "sign in",
  "home, typical member",
  "activities, everybody's",
  "members",
  "profile, typical member",
  "review",
  "program report of a year",
  "groups",
  "group, busiest",
  "events",
  "event",
  "log form",
];

/** The pages that a browser opens as if for the first time: those of the questions above, what a visitor sees, and the forms. */
export function firstVisits(signed: SignedIn, database: string): Question[] {
  const { typical, lead, administrator } = signed;
  const known = pageQuestions(signed, database);
  const pathOf = (name: string) => known.find((question) => question.name === name)?.path ?? "/";
  const visit = (name: string, path: string, person?: { cookie: string }): Question => ({
    ...{ name, theme: "pages", path, cookie: person?.cookie },
  });
  const group = pathOf("group, busiest");
  return [
    ...known.filter(({ name }) => asked.includes(name)),
    visit("groups, visitor", "/groups"),
    visit("group, visitor", group),
    visit("event, visitor", pathOf("event")),
    visit("profile, visitor", `/members/${publicMember(database)}`),
    visit("event form", "/events/new", lead),
    visit("profile form", `/members/${typical.slug}/edit`, typical),
    visit("group form", `${group}/edit`, lead),
    visit("member form", `/admin/members/${typical.id}`, administrator),
    visit("account", "/account", typical),
    visit("settings", "/admin/settings", administrator),
  ];
}

function publicMember(database: string): string {
  const handle = new BetterSqlite(database, { readonly: true });
  try {
    const found = handle
      .prepare("SELECT slug FROM members WHERE visibility = 'public' AND merged_into_id IS NULL ORDER BY id LIMIT 1")
      .pluck()
      .get();
    return found as string;
  } finally {
    handle.close();
  }
}
