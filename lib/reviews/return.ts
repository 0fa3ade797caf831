import { command } from "@/lib/core/command";
import { decisionAudit, getReviewSubject, isDecidedSo, recordDecision } from "./internal/decision";
import { returnActivityInput } from "./schema";
import "server-only";

/** Sends it back with a reason and the field it is about; the member is told and fixes it from `/home`. */
export const returnActivity = command({
  name: "activity.return",
  input: returnActivityInput,
  subject: (tx, input, viewer) => getReviewSubject(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    if (await isDecidedSo(tx, viewer, { seen: input, decision: "returned" }))
      return { value: { id: input.id }, audit: [] };
    await recordDecision(tx, viewer, {
      seen: input,
      subject,
      decision: "returned",
      reason: input.reason,
      field: input.field ?? null,
    });
    return {
      value: { id: input.id },
      audit: decisionAudit(subject, { state: "returned", reason: input.reason, field: input.field ?? null }),
    };
  },
});
