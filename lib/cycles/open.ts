import { eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { cycles, programs } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { mayPlanCycle } from "./policy";
import { openCycleInput } from "./schema";
import "server-only";

/** Plans a cycle, which opens by itself on its day. Managers of the program in all its countries, and administrators. */
export const openCycle = command({
  name: "cycle.open",
  input: openCycleInput,
  subject: async (tx, { programKey }) => {
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, programKey));
    if (!program) throw notFoundError("program");
    return program;
  },
  allow: (viewer, _program, input) => mayPlanCycle(viewer, input),
  run: async ({ tx, input }) => {
    const cycle = { ...input, remindOn: [...new Set(input.remindOn)].sort() };
    const id = newId();
    await tx.insert(cycles).values({ id, ...cycle, createdAt: now(), updatedAt: now() });
    return { value: { id }, audit: { objectKind: "cycle", objectId: id, after: cycle } };
  },
});
