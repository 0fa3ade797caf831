import "server-only";
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { fold } from "@/db/fold";
import { activities } from "@/db/schema";
import { matching } from "../activities/filters/queries";
import { catalogue } from "../catalogue/queries";
import { isManager, manages, type Viewer } from "../viewer";

export type Hit = { label: string; detail: string; href: string; icon: string };

const most = 5;

/** Activities and program reports by a word or two, as the viewer may see them: at most five of each. */
export async function anythingNamed(viewer: Viewer, text: string): Promise<Hit[]> {
  const words = fold(text).slice(0, 80);
  if (words === "") return [];
  const things = await db
    .select({ id: activities.id, title: activities.title, day: activities.startsOn })
    .from(activities)
    .where(matching(viewer, { q: words }))
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(most);
  const { programs } = isManager(viewer) ? await catalogue() : { programs: [] };
  const reports = programs.filter(({ key, name }) => manages(viewer, key) && fold(name).includes(words));
  return [
    ...things.map(({ id, title, day }) => ({
      label: title,
      detail: day,
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
