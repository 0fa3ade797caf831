import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { programs, requirementVersions } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";
import { z } from "zod";

/**
 * The levels of a program, the lowest first: as it names them, and after these those that it asks something of all the same, from the
 * one that asks least. What a program asks is no secret.
 */
export async function levelsInOrder(_viewer: Viewer, programKey: string, from: Reader = db): Promise<string[]> {
  const [program] = await from.select({ levels: programs.levels }).from(programs).where(eq(programs.key, programKey));
  const versions = await from
    .select({ level: requirementVersions.level, requirements: requirementVersions.requirements })
    .from(requirementVersions)
    .where(eq(requirementVersions.programKey, programKey))
    .orderBy(asc(requirementVersions.fromOn), asc(requirementVersions.number));
  const named = program?.levels ?? [];
  const isNamed = (level: string) => named.some((one) => fold(one) === fold(level));
  const amounts = new Map<string, number>();
  for (const { level, requirements } of versions)
    if (level !== "" && !isNamed(level)) amounts.set(level, amountOf(requirements));
  const others = [...amounts].sort(([, one], [, other]) => one - other).map(([level]) => level);
  return [...named, ...others];
}

const asked = z.array(z.object({ parentKey: z.string().nullable(), atLeast: z.number() }));

function amountOf(requirements: unknown[]): number {
  const whole = asked.parse(requirements).filter(({ parentKey }) => parentKey === null);
  return whole.reduce((sum, { atLeast }) => sum + atLeast, 0);
}
