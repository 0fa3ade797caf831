import { and, eq, sql } from "drizzle-orm";
import { programStages, programs } from "@/db/schema";
import { mayEditCatalogue } from "@/lib/catalogue/policy";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { programStagesOf } from "./get";
import { saveStagesInput } from "./schema";
import "server-only";

/** Saves the stages of a program, all together. Administrators. Refuses as a conflict where somebody saved others meanwhile. */
export const saveStages = command({
  name: "stages.save",
  input: saveStagesInput,
  subject: async (tx, { programKey }, viewer) => {
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, programKey));
    if (!program) throw notFoundError("program");
    return programStagesOf(viewer, programKey, tx);
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input: { programKey, version, stages }, subject: before }) => {
    const written =
      before.version === 0 && version === 0
        ? await tx
            .insert(programStages)
            .values({ programKey, stages, updatedAt: now() })
            .onConflictDoNothing()
            .returning({ version: programStages.version })
        : await tx
            .update(programStages)
            .set({ stages, updatedAt: now(), version: sql`${programStages.version} + 1` })
            .where(and(eq(programStages.programKey, programKey), eq(programStages.version, version)))
            .returning({ version: programStages.version });
    const [row] = written;
    if (!row) throw new Refusal("conflict", "Somebody saved other stages meanwhile. Load the page again to see them.");
    const audit = { objectKind: "program", objectId: programKey, before: { stages: before.stages }, after: { stages } };
    return { value: row, audit };
  },
});
