import { asc } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activityTypes, goals, principles, programs, traits } from "@/db/schema";
import { cached } from "@/lib/core/cached";
import "server-only";

export type Program = typeof programs.$inferSelect & { goals: Goal[]; traits: (typeof traits.$inferSelect)[] };
export type Goal = typeof goals.$inferSelect;
export type Principle = typeof principles.$inferSelect;
export type ActivityType = typeof activityTypes.$inferSelect;
export type Catalogue = { programs: Program[]; principles: Principle[]; activityTypes: ActivityType[] };

/** Everything that the installation knows of programs, goals, traits, principles and activity types, in order; retired ones too. Public. */
export const catalogue = cached("catalogue", readCatalogue);

async function readCatalogue(from: Reader): Promise<Catalogue> {
  const everyGoal = await from.select().from(goals).orderBy(asc(goals.position), asc(goals.key));
  const everyTrait = await from.select().from(traits).orderBy(asc(traits.position), asc(traits.key));
  const everyProgram = await from.select().from(programs).orderBy(asc(programs.position), asc(programs.key));
  return {
    programs: everyProgram.map((program) => ({
      ...program,
      goals: everyGoal.filter((goal) => goal.programKey === program.key),
      traits: everyTrait.filter((trait) => trait.programKey === program.key),
    })),
    principles: await from.select().from(principles).orderBy(asc(principles.number)),
    activityTypes: await from.select().from(activityTypes).orderBy(asc(activityTypes.position), asc(activityTypes.key)),
  };
}

/** What can be chosen for something new: the catalogue without what is retired. Public. */
export async function currentCatalogue(from: Reader = db): Promise<Catalogue> {
  const all = await catalogue(from);
  const current = <Row extends { retiredAt: Date | null }>(rows: Row[]) => rows.filter((row) => row.retiredAt === null);
  return {
    programs: current(all.programs).map((program) => ({
      ...program,
      goals: current(program.goals),
      traits: current(program.traits),
    })),
    principles: current(all.principles),
    activityTypes: current(all.activityTypes),
  };
}
