import { lt } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { apiAnswers } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { defineJob } from "./job";
import "server-only";
import { z } from "zod";

export const deleteKeptAnswers = defineJob({
  name: "delete-kept-answers",
  label: "Delete answers of the API that were kept for a day",
  payload: z.strictObject({}),
  schedule: "40 * * * *",
  run: () =>
    inTransaction((tx) =>
      tx.delete(apiAnswers).where(lt(apiAnswers.keptUntil, now())).returning({ key: apiAnswers.key }),
    ),
});
