import { db, inTransaction } from "@/db/client";
import { migrate } from "@/db/migrate";
import { members } from "@/db/schema";
import { seedCatalogue } from "@/db/seed/catalogue";
import { fillCountedActivities } from "@/lib/metrics/counted-activities";
import type { CommandLine } from "../command-line";

export const migrateDatabase: CommandLine = {
  name: "migrate",
  summary: "Update the database to this version, after a copy of a SQLite file; an empty database gets the catalogue.",
  run: async () => {
    const { applied, copy } = await migrate();
    await inTransaction(fillCountedActivities);
    const seeded = await inTransaction(seedCatalogue);
    const someone = await db.select({ id: members.id }).from(members).limit(1);
    const done = applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`;
    return {
      lines: [
        done,
        ...(copy ? [`The database as it was before: ${copy}`] : []),
        ...(seeded ? ["Added the catalogue of programs, goals, principles and activity types."] : []),
      ],
      data: { applied, copy, seeded, isEmpty: someone.length === 0 },
    };
  },
};
