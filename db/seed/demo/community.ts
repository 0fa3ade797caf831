import { fold, searchText } from "../../fold";
import { demoAccounts, isCast, renatasTerms, reviewerOf } from "./accounts";
import { writeActivity } from "./activities";
import { demoAnnouncements } from "./announcements";
import { demoAttendees } from "./attendees";
import { chanceFrom } from "./chance";
import { demoCycles } from "./cycles";
import { dayAt, plusDays } from "./days";
import { writeHeldEvents, writePlannedEvents } from "./events";
import { demoFacts } from "./facts";
import { demoFollowUp } from "./follow-up";
import { demoPlaces } from "./group-places";
import { type DemoGroup, demoGroups } from "./groups";
import { demoLeads } from "./leads";
import { meetupPlans } from "./meetups";
import { demoMembers } from "./members";
import { demoNotifications } from "./notifications";
import type { Plan } from "./plan";
import { chancePlans } from "./plans";
import { demoQuietAsks } from "./quiet";
import { writeReview } from "./reviews";
import type { DemoRows } from "./rows";
import { scriptedPlans } from "./script";
import { demoTerms } from "./terms";

const demoSeed = 20_061;
const activities = 2500;

/** The whole demo community as rows: made up, the same for every call of the same day, with its dates up to that day. */
export function demoCommunity(now: Date, seed: number = demoSeed): DemoRows {
  const chance = chanceFrom(seed);
  const today = dayAt(now);
  const groups = demoGroups(chance, now);
  const { people, rows: directory } = demoMembers(chance, now);
  const renata = people[0];
  if (renata) renatasTerms(chance, renata, groups, now);
  const written = demoTerms(chance, people, groups, now);
  const rows: DemoRows = {
    groups: groups.map((group) => groupRow(group, today)),
    groupLinks: groups.map(({ id, slug }) => ({
      groupId: id,
      url: `https://${slug}.example`,
      urlFolded: `${slug}.example`,
      position: 0,
    })),
    groupLeads: demoLeads(chanceFrom(seed + 2), written.terms, groups),
    events: [],
    eventHosts: [],
    eventSessions: [],
    sessionSpeakers: [],
    eventVolunteers: [],
    eventTags: [],
    eventAttendees: [],
    ...directory,
    ...written,
    facts: demoFacts(chanceFrom(seed + 4), people, groups, now),
    ...demoAccounts(chance, people, now),
    activities: [],
    activityLinks: [],
    activityFigures: [],
    credits: [],
    tags: [],
    reviews: [],
    comments: [],
    managerTasks: [],
    managerNotes: [],
    messages: [],
    quietAsks: [],
    groupQuietAsks: [],
    cycles: [],
    cycleDecisions: [],
    appeals: [],
    notifications: [],
    announcements: [],
  };
  const evenings = chanceFrom(seed + 1);
  const given = { now, today, people, groups, rows };
  const does = (plans: readonly Plan[]) => {
    const done = plans.map((plan) => {
      const activity = writeActivity(chance, plan, { ...given, number: rows.activities.length });
      const others = plan.by.terms.map((term) => term.programKey).filter((key) => key !== plan.programKey);
      const reviewer = () => reviewerOf(people, plan, activity.creditedIds);
      writeReview(chance, activity, { now, rows, others, reviewerOf: reviewer });
      return activity;
    });
    // A chance of its own: what was made before stays what it was.
    writeHeldEvents(evenings, done, given);
  };
  does([...scriptedPlans(chance, people, now), ...meetupPlans(chance, groups, people, today)]);
  // What speakers said at the evenings are activities, too; these here bring no further ones.
  does(chancePlans(chance, people, { today, count: activities - rows.activities.length }));
  writePlannedEvents(evenings, given);
  Object.assign(rows, demoCycles(chanceFrom(seed + 5), { people, terms: rows.terms, now, isCast }));
  rows.eventAttendees = demoAttendees(chanceFrom(seed + 3), people, { now, today, rows });
  rows.notifications = demoNotifications(chanceFrom(seed + 6), people, { now, rows });
  rows.announcements = demoAnnouncements(chanceFrom(seed + 9), people, { now, rows });
  const followUp = demoFollowUp(chanceFrom(seed + 4), people, { now, rows });
  const { quietAsks, groupQuietAsks, managerTasks } = demoQuietAsks(chanceFrom(seed + 7), people, { now, rows });
  return { ...rows, ...followUp, quietAsks, groupQuietAsks, managerTasks: [...followUp.managerTasks, ...managerTasks] };
}

function groupRow({ meetupsBefore: _, ...group }: DemoGroup, today: string): DemoRows["groups"][number] {
  const { latitude, longitude, timeZone, statedMembers } = demoPlaces.get(group.name) ?? {};
  return {
    ...group,
    ...{ latitude, longitude, timeZone, statedMembers },
    statedMembersOn: statedMembers ? plusDays(today, -24) : null,
    nameFolded: fold(group.name),
    searchText: searchText(group.name, ...group.aliases, group.city),
  };
}
