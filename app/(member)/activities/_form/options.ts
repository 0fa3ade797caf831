import { creditPartFrom } from "@/lib/activities/credit-parts";
import { activityDefaults } from "@/lib/activities/defaults";
import { catalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { languageOptions } from "@/lib/countries/languages";
import { countryOptions } from "@/lib/countries/names";
import { evidenceAccept, evidenceHint, largestEvidence, mostFiles } from "@/lib/evidence/schema";
import { ownTermDays } from "@/lib/terms/own-term-days";

export type FormOptions = Awaited<ReturnType<typeof formOptions>>;
export type TagChoice = { key: string; name: string; summary: string };

/** What can be chosen: nothing retired but what the activity has already, since its past stays true. */
export async function formOptions(viewer: Viewer & { memberId: string }, had: readonly string[] = []) {
  const { programs, principles, activityTypes } = await catalogue();
  const habits = await activityDefaults(viewer);
  const current = <Row extends { key: string; retiredAt: Date | null }>(rows: Row[]) =>
    rows.filter((row) => row.retiredAt === null || had.includes(row.key));
  const choice = ({ key, name, summary }: TagChoice) => ({ key, name, summary });
  return {
    me: { id: viewer.memberId, name: viewer.name ?? "You" },
    today: today(viewer.timeZone),
    habits,
    spans: await ownTermDays(viewer),
    types: current(activityTypes).map(({ key, name, icon, asks, part, isCommon }) => ({
      key,
      name,
      icon,
      asks,
      part: creditPartFrom(part),
      isCommon,
    })),
    programs: programs
      .map(({ key, shortName, color, shape, goals, retiredAt }) => ({
        key,
        name: shortName,
        color,
        shape,
        goals: (retiredAt ? goals.filter((goal) => had.includes(goal.key)) : current(goals)).map(choice),
      }))
      .filter((program) => program.goals.length > 0),
    principles: current(principles).map((principle) => ({ ...choice(principle), number: principle.number })),
    evidence: { hint: evidenceHint, accept: evidenceAccept, largest: largestEvidence, most: mostFiles },
    countries: countryOptions(),
    languages: languageOptions(),
  };
}
