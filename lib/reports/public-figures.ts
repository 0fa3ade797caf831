import { countDistinct, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, members, terms } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import { answers, cached } from "@/lib/core/cached";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import { type PeriodCounted, readSummaries } from "@/lib/metrics/read-summaries";
import { monthVersions } from "@/lib/metrics/whole-months";
import { type CoverageMatrix, coverageMatrix } from "./program/coverage-matrix";
import { countsOf } from "./program/period-counts";
import type { ReportScope } from "./program/scope";
import { activeTermsOn } from "./program/term-holders";
import "server-only";

export type PublicFigures = Awaited<ReturnType<typeof publicFigures>>;
type Holders = Awaited<ReturnType<typeof countHolders>>;

/** What was counted for the front page, while no term and nobody's country changes and nothing of the months counted. */
const counted = cached("people", async () => ({ holders: answers<Holders>(2), periods: answers<PeriodCounted>(2) }));

/** What anybody may know: confirmed and public activities of twelve months that count for a program, and how many members each has. */
export async function publicFigures(_viewer: Viewer) {
  const scope = await publicScope();
  const all = await publicCounts(scope);
  const [everyGroup] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(groups)
    .where(isNull(groups.mergedIntoId));
  const { perProgram, everywhere } = await (await counted()).holders(scope.today, () => countHolders(scope));
  return {
    activities: sum(all.activities.map(({ count }) => count)),
    reach: all.activities.some(({ known }) => known > 0) ? sum(Object.values(all.reach)) : null,
    groups: everyGroup?.count ?? 0,
    countries: everywhere,
    from: scope.period.from,
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
    weakGoalShare: null,
  };
}

async function publicMatrix(scope: ReportScope) {
  const counts = await publicCounts(scope);
  const { goals, principles, ...matrix } = coverageMatrix({
    scope,
    cells: { now: counts.cells, before: [] },
    goalTotals: counts.goalTotals,
    principleTotals: counts.principleTotals,
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

/** Of what counts for a program: the figures and the matrix are of the same activities. */
async function publicCounts(scope: ReportScope) {
  const asked = { ...scope.period, programs: scope.programs.map(({ key }) => key), isPublic: true };
  const months = (await monthVersions(scope.viewer, scope.period)).confirmed;
  const { periods } = await counted();
  const found = await periods(JSON.stringify([asked, ...months]), () => readSummaries(scope.viewer, asked));
  return countsOf(scope, asked, found);
}

/** Members with an active term, by program, and the countries of all of them. */
async function countHolders(scope: ReportScope) {
  const perProgram = await activeMembersPerProgram(scope);
  const [everywhere] = await activeMemberCountries(scope);
  return { perProgram, everywhere: everywhere?.countries ?? 0 };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

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
