import { afterAll, expect, it } from "vitest";
import { dialect } from "@/db/dialect";
import { growingSteps, plansAtLargeSize, questionsIn, recordStatements } from "@/db/testing/plans";
import { activityRecords } from "@/lib/activities/api";
import { activityDefaults } from "@/lib/activities/defaults";
import { readActivityFilter } from "@/lib/activities/filter";
import { activityListPage } from "@/lib/activities/list";
import { activityPage } from "@/lib/activities/page";
import { groupRecord } from "@/lib/contributions/group-record";
import { memberProfile, publicProfile } from "@/lib/contributions/member-profile";
import { contributionProfile } from "@/lib/contributions/profile";
import { programMedian } from "@/lib/contributions/program-median";
import { readDayPage } from "@/lib/core/paging";
import { isSignedIn, type Viewer, visitor } from "@/lib/core/viewer";
import { getMemberForApi } from "@/lib/directory/api";
import { directoryCountries, memberListPage } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { eventFormRecords } from "@/lib/events/defaults";
import { readEventFilter } from "@/lib/events/filter";
import { pastEvents } from "@/lib/events/filter-conditions";
import { getEvent } from "@/lib/events/get";
import { eventCountries, eventListPage } from "@/lib/events/list";
import { logEvent } from "@/lib/events/log";
import { lastEventOfGroup } from "@/lib/events/of-group";
import { eventPeople } from "@/lib/events/people";
import { groupFeed, listCalendarEvents, listLatestEvents, listOwnEvents, programFeed } from "@/lib/feeds/list-events";
import { getGroup } from "@/lib/groups/get";
import { groupListPage } from "@/lib/groups/list";
import { viewerFrame } from "@/lib/inbox/frame";
import { getInbox } from "@/lib/inbox/get";
import { homeRecords } from "@/lib/inbox/home";
import { getMember } from "@/lib/members/get";
import { searchMembers } from "@/lib/members/search";
import { getReview } from "@/lib/reviews/get";
import { reviewQueuePage } from "@/lib/reviews/queue";
import { searchEverything } from "@/lib/search/everything";
import { specialtiesInUse } from "@/lib/terms/list";
import { anActivity } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";

const recorder = dialect === "sqlite" ? recordStatements() : null;
afterAll(() => recorder?.stop());

const programKey = "community-builders";

/** What grows all the same, by a piece of its text, and why it may. */
const allowed: Record<string, string> = {
  'select count(*) from (select 1 as "one" from "activities"':
    "stops at 1,001; what is rare among all is counted whole",
  'select count(*) from (select "id" from "members"': "stops at 10,000",
  '"credited" cross join "activities"': "at most 1,000 of some countries, put in order",
  'select "terms"."member_id", "terms"."program_key"': "terms that end soon, asked again when a term changes",
  'from "terms" inner join "contributions"': "what people with one specialty did, put in order",
  "order by case when": "people by last activity, where the viewer may not see everybody's: one pass over the members",
  '"member_activities"."reach" desc': "what one member is credited on",
  'order by "activities"."created_at" desc': "what one member logged",
  '"activities"."logged_by_id" in (select "logged_by_id"': "what one member logged",
  'from "identities" where ("identities"."value_folded" like': "handles by any of their words",
  '"events"."search_text" like': "titles and cities of events by any part of a word, counted up to 1,001",
  'substr("bio", 1, 80)': "the people whose bio has the words, put in order",
  'from "groups" where ("groups"."merged_into_id" is null and': "groups, which are few, put in order",
  'from "groups" inner join "group_events"': "what some groups hold, put in order",
  '"group_events"."group_id" in (': "what the viewer's own groups hold",
  'from "group_events" inner join "event_sessions"': "who spoke at the events of one group",
};

const filters: Record<string, string>[] = [
  {},
  { member: "me" },
  { program: programKey },
  { program: programKey, principle: "dive-deep", from: "2025-01-01", to: "2026-12-31" },
  { principle: "dive-deep" },
  { goal: "encourage-peer-learning", state: "confirmed" },
  { type: "talk", state: "confirmed" },
  { q: "cold" },
  { q: "cold", program: programKey },
  { country: "NP" },
  { specialty: "Serverless" },
];

async function ask(what: string, question: () => Promise<unknown>) {
  if (recorder) recorder.asked = what;
  await question();
}

const memberFilters: Record<string, string>[] = [
  {},
  ...["-name", "last", "-last"].map((sort) => ({ sort })),
  { country: "NP" },
  { program: programKey, state: "active" },
  { specialty: "Serverless" },
  { q: "co" },
];

const eventFilters: Record<string, string>[] = [
  {},
  { country: "NP" },
  { group: "ug-lima" },
  { kind: "meetup", state: "planned" },
  { program: programKey },
  { q: "cold" },
  { from: "2026-01-01", to: "2026-12-31" },
];

type Given = { slug: string; id: string; event: string; group: string };

async function askAs(name: string, viewer: Viewer, { slug, id, event, group }: Given) {
  for (const asked of filters) {
    const filter = readActivityFilter(asked);
    const what = `${name}: activities ${JSON.stringify(asked)}`;
    for (const sort of ["-day", "day"]) {
      const page = readDayPage({ sort });
      await ask(what, () => activityListPage(viewer, filter, page));
      await ask(what, () => activityListPage(viewer, filter, { ...page, after: { value: "2026-11-01", id: "1" } }));
    }
  }
  await askOfPeople(name, viewer, slug);
  await askOfActivities(name, viewer, id);
  await askOfGroupsAndEvents(name, viewer, { event, group });
}

async function askOfPeople(name: string, viewer: Viewer, slug: string) {
  for (const asked of memberFilters)
    await ask(`${name}: members ${JSON.stringify(asked)}`, () => memberListPage(viewer, readMemberFilter(asked), {}));
  await ask(`${name}: member`, () => getMember(viewer, slug));
  await ask(`${name}: profile`, async () => {
    const member = await getMember(viewer, slug);
    const period = { key: "", from: "2025-11-24", to: "2026-11-23" };
    await memberProfile(viewer, { member, period, today: "2026-11-23" });
    await contributionProfile(viewer, { member, period, today: "2026-11-23" });
    await publicProfile(viewer, member, period);
    await getMemberForApi(viewer, { slug });
  });
  await ask(`${name}: median`, () => programMedian(viewer, { programKey, from: "2025-11-24", to: "2026-11-23" }));
  await ask(`${name}: people`, () => searchMembers(viewer, "co"));
  await ask(`${name}: specialties`, () => specialtiesInUse(viewer));
  await ask(`${name}: countries`, () => directoryCountries(viewer));
}

async function askOfActivities(name: string, viewer: Viewer, id: string) {
  await ask(`${name}: activity`, () => activityPage(viewer, id));
  await ask(`${name}: inbox`, () => getInbox(viewer));
  if (isSignedIn(viewer))
    await ask(`${name}: home`, () => homeRecords(viewer, { today: "2026-11-23", from: "2025-11-24" }));
  await ask(`${name}: frame`, () => viewerFrame(viewer));
  await ask(`${name}: defaults`, () => activityDefaults(viewer));
  await ask(`${name}: search`, () => searchEverything(viewer, "cold"));
  await ask(`${name}: API`, () => activityRecords(viewer, { sort: "-day", limit: 25 }));
  await ask(`${name}: review queue`, () => reviewQueuePage(viewer, {}));
}

async function askOfGroupsAndEvents(name: string, viewer: Viewer, { event, group }: { event: string; group: string }) {
  for (const asked of eventFilters) {
    const filter = readEventFilter(asked);
    for (const order of ["latest", "earliest"] as const) {
      const page = { order, limit: 25, counted: filter, after: { value: "2026-11-01", id: "1" } };
      await ask(`${name}: events ${JSON.stringify(asked)}`, () => eventListPage(viewer, filter, page));
    }
  }
  const past = { order: "latest" as const, limit: 25, counted: {}, also: pastEvents(viewer, "2026-11-23") };
  await ask(`${name}: past events`, () => eventListPage(viewer, {}, past));
  for (const sort of ["name", "-last", "members"] as const)
    await ask(`${name}: groups by ${sort}`, () => groupListPage(viewer, { sort }, { after: group, limit: 25 }));
  await ask(`${name}: groups of a state`, () => groupListPage(viewer, { state: ["quiet"], q: "co" }, { limit: 25 }));
  await ask(`${name}: group`, async () => {
    const shown = await getGroup(viewer, group);
    await groupRecord(viewer, shown, { day: "2026-11-23", since: "2025-12-01", events: 8 });
    await eventFormRecords(viewer, shown);
    await lastEventOfGroup(viewer, shown.id);
  });
  await ask(`${name}: event`, async () => eventPeople(viewer, await getEvent(viewer, event)));
  await ask(`${name}: countries of events`, () => eventCountries(viewer));
  await ask(`${name}: calendar`, () => listCalendarEvents(viewer, {}));
  await ask(`${name}: calendar of a group`, async () =>
    listCalendarEvents(viewer, (await groupFeed(viewer, group)).filter),
  );
  await ask(`${name}: calendar of a program`, async () =>
    listCalendarEvents(viewer, (await programFeed(viewer, programKey)).filter),
  );
  await ask(`${name}: changed events of a program`, () => listLatestEvents(viewer, { program: [programKey] }));
  await ask(`${name}: changed events`, () => listLatestEvents(viewer, {}));
  if (isSignedIn(viewer)) await ask(`${name}: own calendar`, () => listOwnEvents(viewer));
}

it.runIf(recorder)("no list, page or search reads or sorts a large table whole", async () => {
  const memberId = await aMember({ name: "Cold Start", visibility: "public" });
  await aTerm(memberId, { programKey });
  const member = await aViewer(memberId);
  const administrator = await anAdministrator();
  const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
  const id = await anActivity(member);
  const { id: groupId, slug: group } = await aGroup();
  await aLead(groupId, memberId);
  const leader = await aViewer(memberId);
  const { id: event } = await logEvent(administrator, aMeetup(groupId));
  const given = { slug: member.slug ?? "", id, event, group };
  for (const [name, viewer] of Object.entries({ visitor, member, leader, manager, administrator }))
    await askAs(name, viewer, given).catch((error) => {
      if (name !== "visitor") throw error;
    });
  await ask("review", () => getReview(administrator, id));
  const asked = [...(recorder?.statements ?? [])]
    .filter(([text]) => /^select/i.test(text))
    .flatMap(([text, what]) => questionsIn(text).map((question) => [question, what] as const));
  const plans = plansAtLargeSize(asked.map(([text]) => text));
  const needed = new Set<string>();
  const growing = asked.flatMap(([text, what]) => {
    const steps = growingSteps(text, plans.get(text) ?? []);
    if (steps.length === 0) return [];
    const pieces = Object.keys(allowed).filter((piece) => text.includes(piece));
    for (const piece of pieces) needed.add(piece);
    return pieces.length > 0 ? [] : [`${what}: ${steps.join("; ")}\n${text}\n${plans.get(text)?.join("\n")}`];
  });
  expect(asked.length).toBeGreaterThan(100);
  expect(growing).toEqual([]);
  expect(Object.keys(allowed).filter((piece) => !needed.has(piece))).toEqual([]);
});
