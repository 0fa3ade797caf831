import { command } from "@/lib/core/command";
import { decisionAudit, getReviewSubject, isDecidedSo, recordDecision } from "./internal/decision";
import { declineActivityInput } from "./schema";
import "server-only";

/** Says no for good, with a reason. It counts nowhere and stays to be read by whoever is credited. */
export const declineActivity = command({
  name: "activity.decline",
  input: declineActivityInput,
  subject: (tx, input, viewer) => getReviewSubject(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    if (await isDecidedSo(tx, viewer, { seen: input, decision: "declined" }))
      return { value: { id: input.id }, audit: [] };
    await recordDecision(tx, viewer, { seen: input, subject, decision: "declined", reason: input.reason, field: null });
    return { value: { id: input.id }, audit: decisionAudit(subject, { state: "declined", reason: input.reason }) };
  },
});
