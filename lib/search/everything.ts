import { fold } from "@/db/fold";
import { newestActivitiesWithWords } from "@/lib/activities/list";
import { catalogue } from "@/lib/catalogue/get";
import { dayInWords } from "@/lib/core/clock";
import { isManager, manages, type Viewer } from "@/lib/core/viewer";
import { listEvents } from "@/lib/events/list";
import { groupsMatching } from "@/lib/groups/list";
import { peopleMatching } from "./people";
import "server-only";

export type SearchHit = { label: string; detail: string; href: string; icon: string };

const most = 5;
/** People are found by more activities than are shown. */
const mostWithPeople = 12;

/** People (by name and by what they know), groups, events, activities and program reports by a word or two, as the viewer may see them: at most five of each. */
export async function searchEverything(viewer: Viewer, text: string): Promise<SearchHit[]> {
  const words = fold(text).slice(0, 80);
  if (words === "") return [];
  const activities = await newestActivitiesWithWords(viewer, words, mostWithPeople);
  const things = activities.slice(0, most);
  const people = await peopleMatching(viewer, { words, activities, most });
  const places = await groupsMatching(viewer, { q: words }, { limit: most });
  const meetings = await listEvents(viewer, { q: words }, { limit: most });
  const { programs } = isManager(viewer) ? await catalogue() : { programs: [] };
  const reports = programs.filter(({ key, name }) => manages(viewer, key) && fold(name).includes(words));
  return [
    ...people.map(({ name, detail, slug }) => ({
      label: name,
      detail,
      href: `/members/${slug}`,
      icon: "person",
    })),
    ...places.map(({ name, city, slug }) => ({
      label: name,
      detail: city ?? "Group",
      href: `/groups/${slug}`,
      icon: "groups",
    })),
    ...meetings.map(({ id, title, startsOn, hosts }) => ({
      label: title,
      detail: [dayInWords(startsOn), hosts[0]?.name].filter(Boolean).join(", "),
      href: `/events/${id}`,
      icon: "event",
    })),
    ...things.map(({ id, title, startsOn }) => ({
      label: title,
      detail: dayInWords(startsOn),
      href: `/activities/${id}`,
      icon: "activities",
    })),
    ...reports.map(({ key, name }) => ({
      label: name,
      detail: "Program report",
      href: `/reports/program?program=${key}`,
      icon: "reports",
    })),
  ];
}
