import { lt } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { defineJob } from "./job";
import "server-only";
import { z } from "zod";

export const deleteExpiredRateLimits = defineJob({
  name: "delete-expired-rate-limits",
  label: "Delete counts of tries that are over",
  payload: z.strictObject({}),
  schedule: "20 * * * *",
  run: () =>
    inTransaction((tx) => tx.delete(rateLimits).where(lt(rateLimits.expire, now())).returning({ key: rateLimits.key })),
});
