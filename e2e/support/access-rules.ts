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

/** Without two members there is nothing to merge; the merge itself: e2e/merge-members.spec.ts. */
const mergeOfTwo: Rule = { may: [], visitor: "sign-in" };

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
  "/setup": { may: [], isNoSecret: true },
  "/[...missing]": { may: [] },
  "/home": member,
  "/account": member,
  "/account/export": member,
  "/account/confirm": member,
  "/activities": { ...member, leadsOn: ["stranger", "self"] },
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
  "/members/[slug]/edit": { ...ofRenata, may: ["self", "administrator"] },
  "/members/[slug]/terms": { ...ofRenata, may: ["self", ...managers] },
  "/members/new": manager,
  "/review": manager,
  "/reports": manager,
  "/reports/definitions": member,
  "/reports/[report]": { ...manager, samples: () => [{ report: "program" }], absent: { report: "none-such" } },
  "/admin": administrator,
  "/admin/members": administrator,
  "/admin/members/new": administrator,
  "/admin/members/[id]": oneOf("id", "select id from members order by id limit 1", administrator),
  "/admin/members/merge": mergeOfTwo,
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
  "/admin/principles": administrator,
  "/admin/activity-types": administrator,
  "/admin/activity-types/new": administrator,
  "/admin/activity-types/[key]": oneOf("key", "select key from activity_types order by key limit 1", administrator),
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
  "/groups/export": open,
  "/events/export": open,
  "/feeds/events.ics": open,
  "/feeds/events.atom": open,
  "/feeds/events.json": open,
  "/feeds/mine/[file]": { may: [], samples: () => [{ file: "nonsense.ics" }], absent: { file: "none-such.ics" } },
  "/feeds/groups/[file]": { ...open, samples: () => [{ file: "ug-valparaiso.ics" }], absent: { file: "no-such.ics" } },
  "/feeds/events/[file]": {
    ...open,
    samples: (app) => [{ file: `${record(app, "select id from events order by id limit 1")}.ics` }],
    absent: { file: "no-such.ics" },
  },
  "/account/export/csv": member,
  "/account/export/json": member,
  "/uploads/imports": "own tests", // takes files only: e2e/import-members.spec.ts
  "/uploads/attendees": "own tests", // takes files only: e2e/count-attendees.spec.ts
  "/admin/imports/[id]/report": noImport(manager),
  "/activities/import/[id]/report": noImport(member),
  "/groups/[slug]/import/[id]/report": noImport(member, { slug: "ug-valparaiso" }),
  "/admin/imports/[id]/skipped": noImport(manager),
  "/activities/import/[id]/skipped": noImport(member),
  "/groups/[slug]/import/[id]/skipped": noImport(member, { slug: "ug-valparaiso" }),
  "/import-examples/[kind]": { ...member, samples: () => [{ kind: "members" }], absent: { kind: "none-such" } },
  "/members/export": open,
  "/members/[slug]/preview.png": publicPreview,
  "/admin/members/export": { may: administrators },
  "/admin/audit/export": { may: administrators },
  "/admin/groups/export": manager,
  "/reports/[report]/export": { ...manager, samples: () => [{ report: "program" }], absent: { report: "none-such" } },
};
