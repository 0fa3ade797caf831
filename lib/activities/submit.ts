import { eq } from "drizzle-orm";
import { activities } from "@/db/schema";
import { withStateChange } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { refuseFarDay } from "@/lib/core/far-day";
import { getActivityRow } from "./get";
import { checkActivityReferences } from "./internal/check-references";
import { rewriteDraft } from "./internal/draft";
import { mayLogActivity, mayWriteDraft } from "./policy";
import { activityOwner } from "./record";
import { editActivityInput } from "./schema";
import { keepActivityVersion } from "./versions";
import "server-only";

/** Sends a draft of one's own to review, checked in full. For whoever may log the same anew: see `logActivity`. */
export const submitDraft = command({
  name: "activity.submit",
  input: editActivityInput,
  subject: async (tx, input, viewer) => {
    const credited = await checkActivityReferences(tx, input);
    return { draft: await getActivityRow(tx, input.id, viewer), credited };
  },
  allow: (viewer, { draft, credited }) => mayWriteDraft(viewer, draft) && mayLogActivity(viewer, credited),
  run: async ({ tx, viewer, input, subject: { draft } }) => {
    refuseFarDay(input);
    const { id, version, confirmedDay, ...facts } = input;
    await keepActivityVersion(tx, viewer, draft);
    const saved = await rewriteDraft(tx, { viewer, draft, version, facts, state: "submitted" });
    const loggedById = activityOwner(viewer, facts);
    if (loggedById !== draft.loggedById) await tx.update(activities).set({ loggedById }).where(eq(activities.id, id));
    return {
      value: saved,
      audit: {
        objectKind: "activity",
        objectId: id,
        concernsId: loggedById,
        ...withStateChange(draft.state, "submitted", { after: facts }),
      },
    };
  },
});
