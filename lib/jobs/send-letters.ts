import { z } from "zod";
import { idField } from "@/lib/core/fields";
import { sendDueLetters } from "@/lib/cycles/letters/leave";
import { defineJob } from "./job";
import "server-only";

/** An hour after a decision, and for all that wait when a manager sends them. */
export const sendLettersJob = defineJob({
  name: "send-letters",
  label: "Send the letters about renewals",
  payload: z.strictObject({ decisionId: idField.optional() }),
  // Should the job of one decision be lost or given up, its letter leaves with these.
  schedule: "*/10 * * * *",
  run: ({ decisionId }) => sendDueLetters(decisionId),
});
