import { and, desc, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { requirementVersions } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { asksForNoFacts, type Requirement, requirementList } from "./schema";
import "server-only";

/** Requirements of a program in one version, and since when they hold; `number` 0 is what Tenet came with. */
export type RequirementsInForce = {
  level: string;
  number: number;
  fromOn: Day;
  requirements: readonly Requirement[];
};

type Asked = { programKey: string; level: string | null };

/**
 * All versions of what a program asks, the latest first; those of one level, or with null those for every level that has none of its
 * own. What a program asks is no secret.
 */
export async function listRequirementVersions(_viewer: Viewer, { programKey, level }: Asked) {
  const rows = await versionsOf(db, programKey, [fold(level ?? "")]);
  return rows.map(read);
}

/** The levels of a program that have requirements of their own, by name. */
export async function levelsWithRequirements(_viewer: Viewer, programKey: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ level: requirementVersions.level })
    .from(requirementVersions)
    .where(eq(requirementVersions.programKey, programKey))
    .orderBy(requirementVersions.level);
  return rows.map(({ level }) => level).filter(Boolean);
}

/**
 * What a program asks on that day of a term of that level: by the version of the level, else by the one for every level. Null where
 * nothing was ever asked; an empty list where nothing is asked any more.
 */
export async function requirementsOn(
  _viewer: Viewer,
  { programKey, level, on }: Asked & { on: Day },
  from: Reader = db,
): Promise<RequirementsInForce | null> {
  const rows = await versionsOf(from, programKey, [fold(level ?? ""), ""]);
  return inForceOn(rows.map(read), level, on);
}

/** The same for many terms: which versions of all programs are asked once. */
export async function requirementsOfPrograms(_viewer: Viewer, from: Reader = db) {
  const rows = await from
    .select()
    .from(requirementVersions)
    .orderBy(desc(requirementVersions.fromOn), desc(requirementVersions.number));
  const versions = new Map<string, RequirementsInForce[]>();
  for (const row of rows) versions.set(row.programKey, [...(versions.get(row.programKey) ?? []), read(row)]);
  return ({ programKey, level, on }: Asked & { on: Day }) => inForceOn(versions.get(programKey) ?? [], level, on);
}

/** The version of the level, else the one for every level; the versions come with the latest first. */
function inForceOn(
  versions: readonly RequirementsInForce[],
  level: string | null,
  on: Day,
): RequirementsInForce | null {
  const inForce = versions.filter(({ fromOn }) => fromOn <= on);
  const own = fold(level ?? "");
  return inForce.find((one) => fold(one.level) === own) ?? inForce.find((one) => one.level === "") ?? null;
}

function versionsOf(from: Reader, programKey: string, levels: readonly string[]) {
  return from
    .select()
    .from(requirementVersions)
    .where(
      and(
        eq(requirementVersions.programKey, programKey),
        inArray(requirementVersions.levelFolded, [...new Set(levels)]),
      ),
    )
    .orderBy(desc(requirementVersions.fromOn), desc(requirementVersions.number));
}

function read({ level, number, fromOn, requirements }: typeof requirementVersions.$inferSelect): RequirementsInForce {
  const whole = requirements.map((one) => ({ ...asksForNoFacts, ...Object(one) }));
  return { level, number, fromOn, requirements: requirementList.parse(whole) };
}
