import { activitiesPath } from "@/lib/activities/filter";
import type { ReportChart } from "@/lib/core/report";
import { listInWords } from "@/lib/core/words";
import { isStateCounted } from "./coverage-matrix";
import { numberWithCommas } from "./figures";
import type { goalDependence } from "./goal-dependence";
import type { ProgramReportData } from "./load";
import { countedActivitiesFilter, type ReportScope } from "./scope";
import { shareOfTop, type TopContributors } from "./top-contributors";
import "server-only";

type People = {
  scope: ReportScope;
  top: TopContributors;
  activities: number;
  contributors: number;
  held: number;
  goals: Awaited<ReturnType<typeof goalDependence>>;
};

/** How many activities of the period are counted, each once. */
export function countedIn(scope: ReportScope, rows: ProgramReportData["activities"]["now"]): number {
  return rows.filter((row) => isStateCounted(scope, row)).reduce((sum, { count }) => sum + count, 0);
}

/** Who does how much, and on how many people each goal depends; nothing where nothing was done. */
export function peopleCharts({ scope, top, activities, contributors, held, goals }: People): ReportChart[] {
  if (activities === 0) return [];
  const records = (member: string) => activitiesPath({ ...countedActivitiesFilter(scope), member });
  const first = top.slice(0, 3);
  const next = top.slice(3);
  const ofNext = next.reduce((sum, { added }) => sum + added, 0);
  const ofTop = top.reduce((sum, { added }) => sum + added, 0);
  return [
    {
      kind: "share",
      title: "Who does how much",
      note: `${numberWithCommas(activities)} activities by ${numberWithCommas(contributors)} of ${numberWithCommas(held)} members. ${listInWords(first.map(({ name }) => name))} ${first.length === 1 ? "is" : "are"} credited on ${shareOfTop(top, activities)}% of them; an activity of two people stands with the first.`,
      parts: [
        ...first.map(({ id, name, slug, added }) => ({ key: id, name, count: added, people: 1, href: records(slug) })),
        { key: "next", name: `the next ${next.length}`, count: ofNext, people: next.length },
        {
          key: "others",
          name: `${numberWithCommas(Math.max(0, contributors - top.length))} more people`,
          count: activities - ofTop,
          people: Math.max(0, contributors - top.length),
        },
      ].filter(({ count }) => count > 0),
    },
    {
      kind: "dependence",
      title: "How many people each goal depends on",
      goals: goals.map(({ key, name, program, people, activities: count, left }) => ({
        ...{ key, name, people, left, activities: count },
        program: { key: program.key, name: program.name, color: program.color, shape: program.shape },
        href: activitiesPath({ ...countedActivitiesFilter(scope), program: [program.key], goal: [key] }),
      })),
    },
  ];
}
