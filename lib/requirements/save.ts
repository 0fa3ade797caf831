import { and, desc, eq } from "drizzle-orm";
import { fold } from "@/db/fold";
import { newId } from "@/db/id";
import { programs, requirementVersions } from "@/db/schema";
import { mayEditCatalogue } from "@/lib/catalogue/policy";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { saveRequirementsInput } from "./schema";
import "server-only";

/**
 * Saves what a program, or one of its levels, asks as a new version that holds from a day on, today at the earliest: what was decided by
 * an older one stays decided by that. Administrators. Refuses as a conflict where somebody saved another version meanwhile.
 */
export const saveRequirements = command({
  name: "requirements.save",
  input: saveRequirementsInput,
  subject: async (tx, { programKey, level }) => {
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, programKey));
    if (!program) throw notFoundError("program");
    const [latest] = await tx
      .select({ number: requirementVersions.number, fromOn: requirementVersions.fromOn })
      .from(requirementVersions)
      .where(
        and(eq(requirementVersions.programKey, programKey), eq(requirementVersions.levelFolded, fold(level ?? ""))),
      )
      .orderBy(desc(requirementVersions.number))
      .limit(1);
    return latest ?? null;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, viewer, input, subject }) => {
    const { programKey, level, fromOn, requirements } = input;
    if ((subject?.number ?? -1) !== input.after)
      throw new Refusal("conflict", "Somebody saved other requirements meanwhile. Load the page again to see them.");
    if (fromOn < today(viewer.timeZone)) throw refusedDay("Requirements hold from today on, or from a later day.");
    if (subject && fromOn < subject.fromOn)
      throw refusedDay("The version before holds from a later day. Choose that day or one after it.");
    const number = (subject?.number ?? 0) + 1;
    const version = { programKey, level: level ?? "", levelFolded: fold(level ?? ""), number, fromOn, requirements };
    await tx.insert(requirementVersions).values({ id: newId(), ...version, createdAt: now() });
    const after = { level, number, fromOn, requirements };
    return { value: { number }, audit: { objectKind: "program", objectId: programKey, after } };
  },
});

function refusedDay(message: string): Refusal {
  return new Refusal("invalid", message, { fromOn: message });
}
