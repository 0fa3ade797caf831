import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { programStages } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type Stage, stageList } from "./schema";
import "server-only";

/** The stages of a program, from the first to the last, and their version; none, and 0, where it has none. Public. */
export async function programStagesOf(_viewer: Viewer, programKey: string, from: Reader = db) {
  const [row] = await from.select().from(programStages).where(eq(programStages.programKey, programKey));
  return { stages: row ? stageList.parse(row.stages) : [], version: row?.version ?? 0 };
}

/** The same of every program that has any, by program. Public. */
export async function stagesByProgram(_viewer: Viewer): Promise<Map<string, Stage[]>> {
  const rows = await db.select().from(programStages);
  return new Map(
    rows
      .map(({ programKey, stages }) => [programKey, stageList.parse(stages)] as const)
      .filter(([, stages]) => stages.length > 0),
  );
}
