import { command } from "@/lib/core/command";
import { creditedMembers } from "./credited-members";
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
  subject: async (tx, input, viewer) => {
    await checkActivityReferences(tx, input);
    return creditedMembers(viewer, input, tx);
  },
  allow: mayLogActivity,
  run: async ({ tx, viewer, input }) =>
    recordNewActivity(tx, viewer, {
      ...input,
      figureSource: "self_reported",
      loggedById: activityOwner(viewer, input),
    }),
});
