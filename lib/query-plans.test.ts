import { afterAll, expect, it } from "vitest";
import { dialect } from "@/db/dialect";
import { growingSteps, plansAtLargeSize, recordStatements } from "@/db/testing/plans";
import { activityRecords } from "@/lib/activities/api";
import { activityDefaults } from "@/lib/activities/defaults";
import { readActivityFilter } from "@/lib/activities/filter";
import { countActivities, listActivities, ownUnfinishedCounts } from "@/lib/activities/list";
import { activityPage } from "@/lib/activities/page";
import { contributionProfile } from "@/lib/contributions/profile";
import { programMedian } from "@/lib/contributions/program-median";
import { readDayPage } from "@/lib/core/paging";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { countMembers, listMembers } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { listEventsPage } from "@/lib/events/list";
import { listGroups } from "@/lib/groups/list";
import { getInbox } from "@/lib/inbox/get";
import { getMember, memberEmployments, memberIdentities } from "@/lib/members/get";
import { searchMembers } from "@/lib/members/search";
import { getReview } from "@/lib/reviews/get";
import { listReviewQueue } from "@/lib/reviews/queue";
import { searchEverything } from "@/lib/search";
import { termsOfMember } from "@/lib/terms/get";
import { anActivity } from "@/lib/testing/activities";
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
  "order by case when": "people by last activity, where the viewer may not see everybody's: one pass over the members",
  '"member_activities"."reach" desc': "what one member is credited on",
  'order by "activities"."created_at" desc': "what one member logged",
  'order by "activities"."submitted_at" asc': "what waits for review, which is few",
  'select distinct "activities"."id", "activities"."title"': "what shows the same link",
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

async function askAs(name: string, viewer: Viewer, { slug, id }: { slug: string; id: string }) {
  for (const asked of filters) {
    const filter = readActivityFilter(asked);
    const what = `${name}: activities ${JSON.stringify(asked)}`;
    for (const sort of ["-day", "day"]) {
      const page = readDayPage({ sort });
      await ask(what, () => listActivities(viewer, filter, page));
      await ask(what, () => listActivities(viewer, filter, { ...page, after: { value: "2026-11-01", id: "1" } }));
    }
    await ask(`${what}, counted`, () => countActivities(viewer, filter));
  }
  for (const sort of ["name", "-name", "last", "-last"]) {
    const filter = readMemberFilter({ sort });
    await ask(`${name}: members by ${sort}`, () => listMembers(viewer, filter));
    await ask(`${name}: members counted`, () => countMembers(viewer, filter));
  }
  await ask(`${name}: activity`, () => activityPage(viewer, id));
  await ask(`${name}: profile`, async () => {
    const member = await getMember(viewer, slug);
    const period = { key: "", from: "2025-11-24", to: "2026-11-23" };
    await contributionProfile(viewer, { member, period, today: "2026-11-23" });
    await memberIdentities(viewer, member.id);
    await memberEmployments(viewer, member.id);
    await termsOfMember(viewer, member.id);
  });
  await ask(`${name}: median`, () => programMedian(viewer, { programKey, from: "2025-11-24", to: "2026-11-23" }));
  await ask(`${name}: inbox`, () => getInbox(viewer));
  await ask(`${name}: defaults`, () => activityDefaults(viewer));
  await ask(`${name}: unfinished`, () => ownUnfinishedCounts(viewer));
  await ask(`${name}: search`, () => searchEverything(viewer, "cold"));
  await ask(`${name}: people`, () => searchMembers(viewer, "co"));
  await ask(`${name}: API`, () => activityRecords(viewer, { limit: "25" }));
  await ask(`${name}: events`, () => listEventsPage(viewer, {}, { order: "latest", limit: 25 }));
  await ask(`${name}: groups`, () => listGroups(viewer, {}, { limit: 25 }));
  await ask(`${name}: review queue`, () => listReviewQueue(viewer, {}));
}

it.runIf(recorder)("no list, page or search reads or sorts a large table whole", async () => {
  const memberId = await aMember({ name: "Cold Start", visibility: "public" });
  await aTerm(memberId, { programKey });
  const member = await aViewer(memberId);
  const administrator = await anAdministrator();
  const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
  const id = await anActivity(member);
  const given = { slug: member.slug ?? "", id };
  for (const [name, viewer] of Object.entries({ visitor, member, manager, administrator }))
    await askAs(name, viewer, given).catch((error) => {
      if (name !== "visitor") throw error;
    });
  await ask("review", () => getReview(administrator, id));
  const asked = [...(recorder?.statements ?? [])].filter(([text]) => /^select/i.test(text));
  const plans = plansAtLargeSize(asked.map(([text]) => text));
  const growing = asked.flatMap(([text, what]) => {
    const steps = growingSteps(text, plans.get(text) ?? []);
    const isAllowed = Object.keys(allowed).some((piece) => text.includes(piece));
    return steps.length === 0 || isAllowed
      ? []
      : [`${what}: ${steps.join("; ")}\n${text}\n${plans.get(text)?.join("\n")}`];
  });
  expect(asked.length).toBeGreaterThan(100);
  expect(growing).toEqual([]);
});
