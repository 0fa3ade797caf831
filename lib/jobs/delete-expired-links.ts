import { lt, or } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { oneTimeLinks } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import { defineJob } from "./job";
import "server-only";
import { z } from "zod";

/** A day later than they end. To whoever opens one, a link that is gone looks like one that ran out. */
export const deleteExpiredLinks = defineJob({
  name: "delete-expired-links",
  label: "Delete one-time links that are over",
  payload: z.strictObject({}),
  schedule: "15 3 * * *",
  run: () =>
    inTransaction((tx) =>
      tx
        .delete(oneTimeLinks)
        .where(or(lt(oneTimeLinks.expiresAt, daysAgo(1)), lt(oneTimeLinks.usedAt, daysAgo(1))))
        .returning({ id: oneTimeLinks.id }),
    ),
});
