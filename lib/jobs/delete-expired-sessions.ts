import { lt, or } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { sessions } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import { defineJob } from "./job";
import "server-only";
import { z } from "zod";

/** A day later than they end, for whoever looks into what happened. */
export const deleteExpiredSessions = defineJob({
  name: "delete-expired-sessions",
  label: "Delete sessions that are over",
  payload: z.strictObject({}),
  schedule: "10 3 * * *",
  run: () =>
    inTransaction((tx) =>
      tx
        .delete(sessions)
        .where(or(lt(sessions.expiresAt, daysAgo(1)), lt(sessions.endedAt, daysAgo(1))))
        .returning({ id: sessions.id }),
    ),
});
