import { inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { migrate } from "@/db/migrate";
import { auditEntries } from "@/db/schema";
import { seedCatalogue } from "@/db/seed/catalogue";
import { loadDemo } from "@/db/seed/demo/load";
import { now } from "@/lib/core/clock";
import { rebuildGroupEvents } from "@/lib/events/group-events";
import { recountActivities } from "@/lib/metrics/recount";
import type { CommandLine } from "../command-line";

export const demo: CommandLine = {
  name: "demo",
  summary: "Load the demo community into an empty database: made-up people and three years of their activities.",
  run: async () => {
    await migrate();
    const { rows } = await inTransaction(async (tx) => {
      await seedCatalogue(tx);
      const loaded = await loadDemo(tx, now());
      await recountActivities(tx, loaded.activityIds);
      await rebuildGroupEvents(tx);
      await tx.insert(auditEntries).values({
        id: newId(),
        at: now(),
        actorId: null,
        channel: "command line",
        action: "demo.load",
        objectKind: "installation",
        objectId: "demo",
        after: loaded.rows,
      });
      return loaded;
    });
    return {
      lines: [
        `Loaded ${rows.members} people, ${rows.groups} groups, ${rows.terms} terms and ${rows.activities.toLocaleString("en")} activities.`,
        "Sign in with one click: the demo accounts are listed on the sign-in page.",
      ],
      data: rows,
    };
  },
};
