import type { AdministrationTasks } from "@/lib/administration/get-tasks";
import { plural } from "../_ui/format";

export type TaskRow = { href: string; text: string; detail: string; verb: string };

const week = 7 * 86_400_000;

/** What waits, in the order in which it hurts. */
export function taskRows(tasks: AdministrationTasks): TaskRow[] {
  const { failedMails, deadJobs, failedImports, overdueTerms, countries, starvedGoals, backedUpAt } = tasks;
  const rows: TaskRow[] = [];
  if (failedMails > 0)
    rows.push({
      href: "/admin/outbox",
      text: `${plural(failedMails, "mail")} could not be sent`,
      detail: "The people they are for did not get them.",
      verb: "See the outbox",
    });
  if (deadJobs > 0)
    rows.push({
      href: "/admin/jobs",
      text: `${plural(deadJobs, "job")} failed`,
      detail: "Tenet tried for a day and gave up.",
      verb: "See why",
    });
  if (backedUpAt && Date.now() - backedUpAt.getTime() > week)
    rows.push({
      href: "/admin/settings",
      text: "The last backup is more than a week old",
      detail: "npm run tenet -- backup makes one while the server runs.",
      verb: "See the settings",
    });
  for (const { id, fileName } of failedImports)
    rows.push({
      href: `/admin/imports/${id}`,
      text: `The import of ${fileName} failed`,
      detail: "Nothing was imported.",
      verb: "See why",
    });
  if (overdueTerms > 0)
    rows.push({
      href: "/admin/terms",
      text: `${plural(overdueTerms, "term")} past the last day, without a decision`,
      detail: "Renew them, or say how they ended.",
      verb: "See the terms",
    });
  if (countries > 0)
    rows.push({
      href: "/admin/countries",
      text: `${plural(countries, "country name")} to settle`,
      detail: "They are missing from every filter by country until then.",
      verb: "Settle them",
    });
  if (starvedGoals.length > 0)
    rows.push({
      href: starvedGoals.length === 1 ? `/admin/programs/${starvedGoals[0]?.programKey}` : "/admin/programs",
      text: `Nothing advances ${plural(starvedGoals.length, "goal")} yet`,
      detail: starvedGoals
        .slice(0, 3)
        .map(({ name }) => name)
        .join(", "),
      verb: "See the programs",
    });
  return rows;
}
