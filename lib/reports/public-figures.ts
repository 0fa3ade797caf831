import { and, countDistinct, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, groups, members, terms } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import { sumOrUnknown } from "@/lib/metrics/reach";
import { reachFigureTotals } from "@/lib/metrics/reach-totals";
import { answerCache } from "./cache";
import { coverageCells, goalTotals, principleTotals } from "./program/coverage-counts";
import { type CoverageMatrix, coverageMatrix } from "./program/coverage-matrix";
import type { ReportScope } from "./program/scope";
import { activeTermsOn } from "./program/term-holders";
import "server-only";

export type PublicFigures = Awaited<ReturnType<typeof countPublicFigures>>;

const publicFiguresCache = answerCache<PublicFigures>();

/** What anybody may know: confirmed and public activities of twelve months, and how many members each program has. */
export function publicFigures(viewer: Viewer): Promise<PublicFigures> {
  return publicFiguresCache(today(), () => countPublicFigures(viewer));
}

/** The same, counted now. */
export async function countPublicFigures(_viewer: Viewer) {
  const scope = await publicScope();
  const published = and(
    eq(activities.state, "confirmed"),
    eq(activities.visibility, "public"),
    gte(activities.startsOn, scope.period.from),
    lte(activities.startsOn, scope.period.to),
  );
  const [done] = await db
    .select({
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(activities)
    .where(published);
  const reach = sumOrUnknown(await reachFigureTotals(scope.viewer, published));
  const [everyGroup] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(groups)
    .where(isNull(groups.mergedIntoId));
  const perProgram = await activeMembersPerProgram(scope);
  const [everywhere] = await activeMemberCountries(scope);
  return {
    activities: done?.count ?? 0,
    reach,
    groups: everyGroup?.count ?? 0,
    countries: everywhere?.countries ?? 0,
    until: scope.period.to,
    programs: scope.programs.map((program) => ({
      ...program,
      members: perProgram.find((row) => row.programKey === program.key)?.members ?? 0,
      countries: perProgram.find((row) => row.programKey === program.key)?.countries ?? 0,
    })),
    matrix: await publicMatrix(scope),
  };
}

/** Twelve months up to today over the programs that are not retired, without anybody's name. */
async function publicScope(): Promise<ReportScope> {
  const everything = await catalogue();
  const programs = everything.programs.filter((program) => program.retiredAt === null);
  const to = today();
  const period = { from: addDays(addMonths(to, -12), 1), to };
  return {
    viewer: systemViewer("system"),
    filter: {},
    catalogue: everything,
    offered: programs,
    programs,
    reach: programs.map(({ key }) => ({ programKey: key, countries: null })),
    today: to,
    period,
    before: { ...period, name: "" },
    quietDays: {},
    isPublic: true,
  };
}

async function publicMatrix(scope: ReportScope) {
  const cells = await coverageCells(scope, scope.period);
  const { goals, principles, ...matrix } = coverageMatrix({
    scope,
    cells: { now: cells, before: [] },
    goalTotals: await goalTotals(scope, scope.period),
    principleTotals: await principleTotals(scope, scope.period),
  });
  return {
    goals: goals.map(({ key, name, programKey }) => ({ key, name, programKey })),
    principles: principles.map(({ key, number, name }) => ({ key, number, name })),
    cells: Object.fromEntries(Object.entries(matrix.cells).map(([goal, row]) => [goal, withoutWaiting(row)])),
    goalTotals: matrix.goalTotals,
    principleTotals: matrix.principleTotals,
  };
}

function withoutWaiting(row: CoverageMatrix["cells"][string]) {
  return Object.fromEntries(Object.entries(row).map(([key, { waiting, ...cell }]) => [key, cell]));
}

function activeMembersPerProgram(scope: ReportScope) {
  return db
    .select({
      programKey: terms.programKey,
      members: countDistinct(terms.memberId),
      countries: countDistinct(members.country),
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(activeTermsOn(scope.today))
    .groupBy(terms.programKey);
}

function activeMemberCountries(scope: ReportScope) {
  return db
    .select({ countries: countDistinct(members.country) })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(activeTermsOn(scope.today));
}
