import { command } from "@/lib/core/command";
import { refuseFarDay } from "@/lib/core/far-day";
import { checkActivityReferences } from "./internal/check-references";
import { mayLogActivity } from "./policy";
import { activityOwner, recordNewActivity } from "./record";
import { logActivityInput } from "./schema";
import "server-only";

/**
 * Logs something that was done and sends it to review. A member logs what they are credited on themselves; a manager for people
 * of their programs and countries, too, an administrator for anybody. Refuses unknown references by field.
 */
export const logActivity = command({
  name: "activity.log",
  input: logActivityInput,
  subject: (tx, input) => checkActivityReferences(tx, input),
  allow: mayLogActivity,
  run: async ({ tx, viewer, input }) => {
    refuseFarDay(input);
    const { confirmedDay, ...facts } = input;
    const loggedById = activityOwner(viewer, facts);
    return recordNewActivity(tx, viewer, { ...facts, figureSource: "self_reported", loggedById });
  },
});
