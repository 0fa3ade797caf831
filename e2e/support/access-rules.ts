import { record } from "./records";
import type { Running } from "./server";

export const roles = ["visitor", "stranger", "self", "outOfScope", "inScope", "administrator"] as const;
export type Role = (typeof roles)[number];

/** `may` in a sample, parted by blanks, stands in for the rule's own; `query` is what the address asks for. */
export type Sample = Record<string, string | undefined>;

export type Rule = {
  may: readonly Role[];
  /** What a visitor without the right gets: led to sign in or to the start, else the same as for no such page. */
  visitor?: "sign-in" | "start";
  samples?: (app: Running) => Sample[];
  /** Values that lead nowhere, to compare a refusal with. */
  absent?: Sample;
  /** Who is led on, since what is for them is elsewhere. */
  leadsOn?: readonly Role[];
  /** That there is such a page is no secret, so a refusal may look like itself. */
  isNoSecret?: true;
};

const everybody = roles;
const signedIn = roles.filter((role) => role !== "visitor");
const managers = ["outOfScope", "inScope", "administrator"] as const;
const administrators = ["administrator"] as const;

const member: Rule = { may: signedIn, visitor: "sign-in" };
const manager: Rule = { may: managers, visitor: "sign-in" };
const administrator: Rule = { may: administrators, visitor: "sign-in" };
const open: Rule = { may: everybody };

/** Renata's returned activity: hers, her programs' managers' and administrators'. */
const returned = (app: Running) =>
  record(
    app,
    "select id from activities where state = 'returned' and title like 'Cold starts%' and logged_by_id = (select id from members where name = 'Renata Quilodrán')",
  );
const publicActivity = (app: Running) =>
  record(app, "select id from activities where state = 'confirmed' and visibility = 'public' order by id limit 1");

const activity: Rule = {
  may: everybody,
  samples: (app) => [{ id: publicActivity(app) }, { id: returned(app), may: "self inScope administrator" }],
  absent: { id: "0198-none" },
};

const publicMember = (app: Running) =>
  record(app, "select slug from members where visibility = 'public' order by id limit 1");
const communityMember = (app: Running) =>
  record(app, "select slug from members where visibility = 'community' order by id limit 1");
const profile: Rule = {
  may: everybody,
  samples: (app) => [{ slug: publicMember(app) }, { slug: communityMember(app), may: signedIn.join(" ") }],
  absent: { slug: "nobody-at-all" },
};
/** For social sites: whoever asks, it shows what a visitor sees, so that only a public profile has one. */
const publicPreview: Rule = {
  may: everybody,
  samples: (app) => [{ slug: publicMember(app) }, { slug: communityMember(app), may: "nobody" }],
  absent: { slug: "nobody-at-all" },
};
const oneOf = (column: string, sql: string, rule: Rule): Rule => ({
  ...rule,
  samples: (app) => [{ [column]: record(app, sql) }],
  absent: { [column]: "none-such" },
});

/** The demo has no imports; who sees one that is there: e2e/import-members.spec.ts. */
function noImport(rule: Rule, under: Record<string, string> = {}): Rule {
  return {
    ...rule,
    may: [],
    samples: () => [{ ...under, id: "0198-none" }],
    absent: { ...under, id: "none-such" },
  };
}

const ofRenata: Rule = {
  may: [],
  visitor: "sign-in",
  samples: () => [{ slug: "renata-quilodran" }],
  absent: { slug: "nobody-at-all" },
};

const group: Rule = { may: everybody, samples: () => [{ slug: "ug-valparaiso" }], absent: { slug: "no-such-group" } };
const event: Rule = {
  may: everybody,
  samples: (app) => [
    { id: record(app, "select id from events where title = 'Meetup 32: Step Functions without tears'") },
  ],
  absent: { id: "0198-none" },
};
const twoGroups = (app: Running) =>
  ["keep", "merge"]
    .map((name, place) => {
      const sql = `select id from groups where kind = 'user group' order by id limit 1 offset ${place}`;
      return `${name}=${record(app, sql)}`;
    })
    .join("&");
/** Renata leads the group; Henrike manages its program everywhere, Mirjam other programs elsewhere. */
const ledByRenata: Pick<Rule, "may" | "visitor"> = { may: ["self", "inScope", "administrator"], visitor: "sign-in" };

const announcementOfGroup =
  "select announcements.id from announcements join groups on groups.id = group_id where slug = 'ug-valparaiso' and removed_at is null order by announcements.id limit 1";

const cycleOfBuilders = (app: Running) => record(app, "select id from cycles where program_key = 'community-builders'");
/** Of the Builders, whom Henrike manages everywhere and Mirjam in four countries. */
const cycle: Rule = {
  may: managers,
  visitor: "sign-in",
  samples: (app) => [{ id: cycleOfBuilders(app) }],
  absent: { id: "0198-none" },
};
const decidedAbroad =
  "from cycle_decisions join terms on terms.id = term_id join members on members.id = member_id where program_key = 'community-builders' and country not in ('DE', 'PL', 'SI', 'IT') order by cycle_decisions.id limit 1";
const letterAbroad = (app: Running) => record(app, `select cycle_decisions.id ${decidedAbroad}`);
const termAbroad = (app: Running) => record(app, `select term_id ${decidedAbroad}`);

export const pageRules: Record<string, Rule> = {
  "/": { ...open, leadsOn: signedIn },
  "/sign-in": { ...open, leadsOn: signedIn },
  "/sign-in/confirm": open,
  "/sign-in/error": open,
  "/sign-in/sent": open,
  "/sign-out": { ...member, visitor: "start" },
  "/reset": open,
  "/reset/confirm": open,
  "/invitation": open,
  "/unsubscribe": open,
  // Whoever has the link may answer; without one, the page says so to everybody alike: e2e/answer-quiet-mail.spec.ts.
  "/quiet/[token]": { ...open, samples: () => [{ token: "none-such" }] },
  "/setup": { may: [], isNoSecret: true },
  "/[...missing]": { may: [] },
  "/home": member,
  // Everybody who signs in here leads a group or manages a program; who does neither: lib/announcements.
  "/announcements": member,
  "/announcements/new": {
    ...member,
    samples: () => [{}, { query: "group=ug-valparaiso", may: ledByRenata.may.join(" ") }],
    absent: { query: "group=no-such-group" },
  },
  "/announcements/[id]/edit": {
    ...ledByRenata,
    samples: (app) => [{ id: record(app, announcementOfGroup) }],
    absent: { id: "0198-none" },
  },
  "/notifications": member,
  "/account": member,
  "/account/export": member,
  "/account/confirm": member,
  "/activities": { ...open, leadsOn: ["stranger", "self"] },
  "/activities/new": member,
  "/activities/import": member,
  "/activities/import/[id]": noImport(member),
  "/activities/[id]": activity,
  "/activities/[id]/edit": {
    ...activity,
    visitor: "sign-in",
    samples: (app) => [{ id: returned(app), may: "self administrator" }],
  },
  "/members": open,
  "/groups": open,
  // Mirjam’s programs have no groups.
  "/groups/new": { may: ["inScope", "administrator"], visitor: "sign-in" },
  "/groups/[slug]": group,
  "/groups/[slug]/edit": { ...group, ...ledByRenata },
  "/groups/[slug]/import": { ...group, ...ledByRenata },
  "/groups/[slug]/import/[id]": noImport(member, { slug: "ug-valparaiso" }),
  "/events": open,
  "/events/new": {
    ...member,
    samples: () => [{}, { query: "group=ug-valparaiso", may: ledByRenata.may.join(" ") }],
    absent: { query: "group=no-such-group" },
  },
  "/events/[id]": event,
  "/events/[id]/edit": { ...event, ...ledByRenata },
  "/events/[id]/attendees": { ...event, ...ledByRenata },
  "/members/[slug]": profile,
  "/members/[slug]/ask": {
    ...open,
    samples: () => [{ slug: "lena-strasburger" }],
    absent: { slug: "no-such-member" },
  },
  "/members/[slug]/edit": { ...ofRenata, may: ["self", "administrator"] },
  "/members/[slug]/facts": { ...ofRenata, may: ["self", "inScope", "administrator"] },
  "/members/[slug]/facts/new": { ...ofRenata, may: ["self", "inScope", "administrator"] },
  "/members/[slug]/facts/[id]": {
    ...ofRenata,
    may: ["self", "inScope", "administrator"],
    samples: (app) => [
      {
        slug: "renata-quilodran",
        id: record(
          app,
          "select facts.id from facts join members on members.id = member_id where slug = 'renata-quilodran' order by facts.id limit 1",
        ),
      },
    ],
    absent: { slug: "renata-quilodran", id: "0198-none" },
  },
  "/members/[slug]/terms": { ...ofRenata, may: ["self", ...managers] },
  "/members/new": manager,
  "/terms": manager,
  "/terms/tasks": manager,
  // Renata's term in the program that Henrike manages.
  "/terms/[id]": {
    ...ledByRenata,
    samples: (app) => [
      {
        id: record(
          app,
          "select terms.id from terms join members on members.id = terms.member_id where members.slug = 'renata-quilodran' and program_key = 'user-group-leaders' order by terms.id limit 1",
        ),
      },
    ],
    absent: { id: "0198-none" },
  },
  "/letters/[id]": {
    may: ["inScope", "administrator"],
    visitor: "sign-in",
    samples: (app) => [{ id: letterAbroad(app) }],
    absent: { id: "0198-none" },
  },
  "/cycles": manager,
  "/cycles/new": manager,
  "/cycles/[id]": cycle,
  "/cycles/[id]/edit": { ...cycle, may: ["inScope", "administrator"] },
  "/cycles/[id]/letters": cycle,
  "/cycles/[id]/terms": cycle,
  "/cycles/[id]/terms/[term]": {
    ...cycle,
    may: ["inScope", "administrator"],
    samples: (app) => [{ id: cycleOfBuilders(app), term: termAbroad(app) }],
    absent: { id: "0198-none", term: "0198-none" },
  },
  "/review": manager,
  "/reports": manager,
  "/reports/definitions": member,
  "/reports/[report]": {
    ...manager,
    samples: () => [{ report: "program" }, { report: "terms" }],
    absent: { report: "none-such" },
  },
  "/admin": administrator,
  "/admin/members": administrator,
  "/admin/members/new": administrator,
  "/admin/members/[id]": oneOf("id", "select id from members order by id limit 1", administrator),
  "/admin/members/merge": { ...administrator, absent: { query: "keep=0198-none&merge=0199-none" } },
  "/admin/terms": administrator,
  "/admin/groups": manager,
  "/admin/groups/merge": {
    ...manager,
    samples: (app) => [{}, { query: twoGroups(app), may: "inScope administrator" }],
    absent: { query: "keep=0198-none&merge=0199-none" },
  },
  "/admin/programs": administrator,
  "/admin/programs/new": administrator,
  "/admin/programs/[key]": oneOf("key", "select key from programs order by key limit 1", administrator),
  "/admin/programs/[key]/requirements": oneOf("key", "select key from programs order by key limit 1", administrator),
  "/admin/programs/[key]/stages": oneOf("key", "select key from programs order by key limit 1", administrator),
  "/admin/principles": administrator,
  "/admin/activity-types": administrator,
  "/admin/activity-types/new": administrator,
  "/admin/activity-types/[key]": oneOf("key", "select key from activity_types order by key limit 1", administrator),
  "/admin/certifications": administrator,
  "/admin/certifications/new": administrator,
  "/admin/certifications/[key]": oneOf("key", "select key from certifications order by key limit 1", administrator),
  "/admin/imports": manager,
  "/admin/imports/new": manager,
  "/admin/imports/[id]": noImport(manager),
  "/admin/roles": administrator,
  "/admin/tokens": administrator,
  "/admin/countries": administrator,
  "/admin/settings": administrator,
  "/admin/outbox": administrator,
  "/admin/jobs": administrator,
  "/admin/audit": administrator,
};

/** `token` asks for a token of the API; `own tests` are covered by specs of their own, for the reason beside them. */
export const routeRules: Record<string, Rule | "token" | "own tests"> = {
  "/api/auth/[...nextauth]": "own tests", // the sign-in itself: e2e/sign-in.spec.ts
  "/api/v1/[...rest]": "own tests", // answers 404 to everybody: app/api/openapi.json/routes.test.ts
  "/api/health": open,
  "/api/openapi.json": open,
  "/activities/export": member,
  "/preview.png": open,
  "/robots.txt": open,
  "/sitemap.xml": open,
  "/sitemaps/[file]": { ...open, samples: () => [{ file: "pages.xml" }], absent: { file: "no-such.xml" } },
  "/manifest.webmanifest": open,
  "/groups/export": open,
  "/events/export": open,
  "/feeds/events.ics": open,
  "/feeds/events.atom": open,
  "/feeds/events.json": open,
  "/feeds/mine/[file]": { may: [], samples: () => [{ file: "nonsense.ics" }], absent: { file: "none-such.ics" } },
  "/feeds/groups/[file]": { ...open, samples: () => [{ file: "ug-valparaiso.ics" }], absent: { file: "no-such.ics" } },
  "/feeds/programs/[program]/[file]": {
    ...open,
    samples: () => ["ics", "atom", "json"].map((ending) => ({ program: "heroes", file: `events.${ending}` })),
    absent: { program: "no-such", file: "events.ics" },
  },
  "/feeds/events/[file]": {
    ...open,
    samples: (app) => [{ file: `${record(app, "select id from events order by id limit 1")}.ics` }],
    absent: { file: "no-such.ics" },
  },
  "/account/export/csv": member,
  "/account/export/json": member,
  "/uploads/imports": "own tests", // takes files only: e2e/import-members.spec.ts
  "/uploads/evidence": "own tests", // takes files only: e2e/record-facts.spec.ts
  "/unsubscribe/[token]": "own tests", // the link in a mail is the proof: e2e/read-notifications.spec.ts
  "/files/[id]": "own tests", // the demo has no files: e2e/record-facts.spec.ts
  "/uploads/attendees": "own tests", // takes files only: e2e/count-attendees.spec.ts
  "/admin/imports/[id]/report": noImport(manager),
  "/activities/import/[id]/report": noImport(member),
  "/groups/[slug]/import/[id]/report": noImport(member, { slug: "ug-valparaiso" }),
  "/admin/imports/[id]/skipped": noImport(manager),
  "/activities/import/[id]/skipped": noImport(member),
  "/groups/[slug]/import/[id]/skipped": noImport(member, { slug: "ug-valparaiso" }),
  "/import-examples/[kind]": { ...member, samples: () => [{ kind: "members" }], absent: { kind: "none-such" } },
  "/members/export": open,
  "/terms/export": manager,
  "/terms/facts/export": manager,
  "/members/[slug]/preview.png": publicPreview,
  "/groups/[slug]/preview.png": group,
  "/events/[id]/preview.png": event,
  "/admin/members/export": { may: administrators },
  "/admin/audit/export": { may: administrators },
  "/admin/groups/export": manager,
  "/cycles/[id]/export": cycle,
  "/reports/[report]/export": { ...manager, samples: () => [{ report: "program" }], absent: { report: "none-such" } },
};
