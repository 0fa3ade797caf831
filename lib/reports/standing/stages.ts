import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, members, terms } from "@/db/schema";
import type { ReportChart, ReportTable } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { stagesByProgram } from "@/lib/stages/get";
import { stagesOfTerms } from "@/lib/stages/of-terms";
import { currentStage } from "@/lib/stages/reached";
import { termStateIs } from "@/lib/terms/status-sql";
import { isMemberOfTerm, type StandingScope, termsAskedFor } from "./scope";
import "server-only";

export type StageCount = Awaited<ReturnType<typeof countStages>>[number];

/** The programs of the scope that have stages: of each the stages in order, and its terms that are served for a group with the one that they reached. */
export async function countStages(viewer: Viewer, scope: StandingScope) {
  const known = await stagesByProgram(viewer);
  const programs = scope.programs.filter(({ key }) => known.has(key));
  if (programs.length === 0) return [];
  const keys = programs.map(({ key }) => key);
  const rows = await db
    .select({ term: terms, name: members.name, group: groups.name })
    .from(terms)
    .innerJoin(members, isMemberOfTerm)
    .innerJoin(groups, eq(groups.id, terms.groupId))
    .where(
      and(
        termsAskedFor(viewer, scope),
        inArray(terms.programKey, keys),
        isNotNull(terms.groupId),
        termStateIs(["active", "grace", "on_hold"], scope.today),
      ),
    )
    .orderBy(asc(members.nameFolded), asc(terms.id));
  const reached = await stagesOfTerms(
    viewer,
    rows.map(({ term }) => term),
    scope.today,
  );
  const held = rows.flatMap(({ term, name, group }) => {
    const own = reached.get(term.id);
    return own ? [{ id: term.id, programKey: term.programKey, name, group, now: currentStage(own) }] : [];
  });
  return programs.map(({ key, shortName }) => ({
    ...{ key, shortName, stages: known.get(key) ?? [] },
    terms: held.filter(({ programKey }) => programKey === key),
  }));
}

/** How many reached which stage, for each program that has any, and below it who. */
export function stageCharts(programs: readonly StageCount[]): ReportChart[] {
  const some = programs.filter(({ terms: held }) => held.length > 0);
  const bars = some.map(({ shortName, stages, terms: held }): ReportChart => {
    const countOf = (key: string | undefined) => held.filter(({ now }) => now?.stage.key === key).length;
    return {
      ...{ kind: "bars", title: `Stages of ${shortName}`, definition: "terms_by_stage", unit: "terms" },
      note: "Terms served today, each at the last stage that it reached.",
      bars: [
        ...stages.map(({ key, name }) => ({ key, name, count: countOf(key) })),
        { key: "none", name: "No stage yet", count: countOf(undefined) },
      ],
    };
  });
  return some.length > 0 ? [...bars, { kind: "table", table: "stages", title: "Who reached which stage" }] : [];
}

export function stagesTable(programs: readonly StageCount[]): ReportTable[] {
  const rows = programs.flatMap(({ shortName, terms: held }) =>
    held.map(({ id, name, group, now }) => ({
      ...{ member: name, program: shortName, group, stage: now?.stage.name ?? null, since: now?.on ?? null },
      href: `/terms/${id}`,
    })),
  );
  if (rows.length === 0) return [];
  return [
    {
      key: "stages",
      title: "Who reached which stage",
      columns: [
        { key: "member", label: "Member" },
        { key: "program", label: "Program" },
        { key: "group", label: "Group" },
        { key: "stage", label: "Stage", none: "none yet" },
        { key: "since", label: "Since", none: "" },
      ],
      rows,
    },
  ];
}
