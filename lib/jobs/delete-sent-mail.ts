import { lt, or } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { outbox } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import { systemViewer } from "@/lib/core/viewer";
import { getSettings } from "@/lib/settings/get";
import { defineJob } from "./job";
import "server-only";
import { z } from "zod";

/** After the days that the settings say. What waits or was given up stays, since somebody has to look at it. */
export const deleteSentMail = defineJob({
  name: "delete-sent-mail",
  label: "Delete old mail from the outbox",
  payload: z.strictObject({}),
  schedule: "25 3 * * *",
  run: () =>
    inTransaction(async (tx) => {
      const { sentMailDays } = await getSettings(systemViewer("system"), tx);
      const last = daysAgo(sentMailDays);
      return tx
        .delete(outbox)
        .where(or(lt(outbox.sentAt, last), lt(outbox.keptAt, last)))
        .returning({ id: outbox.id });
    }),
});
