import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { requirementVersions } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";
import { z } from "zod";

/** The levels of a program, from the one that asks least to the one that asks most. What a program asks is no secret. */
export async function levelsInOrder(_viewer: Viewer, programKey: string, from: Reader = db): Promise<string[]> {
  const versions = await from
    .select({ level: requirementVersions.level, requirements: requirementVersions.requirements })
    .from(requirementVersions)
    .where(eq(requirementVersions.programKey, programKey))
    .orderBy(asc(requirementVersions.fromOn), asc(requirementVersions.number));
  const amounts = new Map<string, number>();
  for (const { level, requirements } of versions.filter((one) => one.level !== ""))
    amounts.set(level, amountOf(requirements));
  return [...amounts].sort(([, one], [, other]) => one - other).map(([level]) => level);
}

const asked = z.array(z.object({ parentKey: z.string().nullable(), atLeast: z.number() }));

function amountOf(requirements: unknown[]): number {
  const whole = asked.parse(requirements).filter(({ parentKey }) => parentKey === null);
  return whole.reduce((sum, { atLeast }) => sum + atLeast, 0);
}
