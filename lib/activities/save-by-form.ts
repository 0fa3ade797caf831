import type { Transaction } from "@/db/client";
import { commandsTogether } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { changeActivityFiles } from "./change-files";
import { editActivity } from "./edit";
import { findActivity, findOwnActivityBySourceKey } from "./get";
import { logActivity } from "./log";
import { saveDraft } from "./save-draft";
import { activityForm } from "./schema";
import { submitDraft } from "./submit";
import "server-only";
import type { z } from "zod";

/**
 * Saves the form by the command that fits, with the rights of each: a draft, a draft sent, something new, or a change; and its files with
 * it, all or nothing. The same new one sent twice is one. Answers what became of it.
 */
export const saveActivityForm = commandsTogether({
  input: activityForm,
  run: async ({ tx, viewer, input: { files, ...form } }) => {
    const saved = await saveFacts(tx, viewer, form);
    const added = files.added.map(({ id }) => id);
    if (added.length + files.removed.length === 0) return saved;
    const changed = { id: saved.id, added, removed: files.removed };
    const { isSentAgain } = await changeActivityFiles.within(tx, viewer, changed);
    return isSentAgain ? { ...saved, saved: "sent" } : saved;
  },
});

type Form = Omit<z.output<typeof activityForm>, "files">;

async function saveFacts(
  tx: Transaction,
  viewer: Viewer,
  { intent, id, version, sourceKey, confirmedDay, ...facts }: Form,
): Promise<{ id: string; saved: string }> {
  if (!id) {
    const sent = sourceKey ? await findOwnActivityBySourceKey(viewer, sourceKey, tx) : null;
    if (sent) return { id: sent.id, saved: sent.state === "draft" ? "draft" : "sent" };
    if (intent === "draft")
      return { id: (await saveDraft.within(tx, viewer, { ...facts, sourceKey })).id, saved: "draft" };
    return { id: (await logActivity.within(tx, viewer, { ...facts, sourceKey, confirmedDay })).id, saved: "sent" };
  }
  const before = await findActivity(viewer, id, tx);
  const which = { ...facts, id, version: version ?? 0 };
  if (intent === "draft") return { id: (await saveDraft.within(tx, viewer, which)).id, saved: "draft" };
  const sent = { ...which, confirmedDay };
  if (before?.state === "draft") return { id: (await submitDraft.within(tx, viewer, sent)).id, saved: "sent" };
  const { state } = await editActivity.within(tx, viewer, sent);
  return { id, saved: state === "submitted" && before?.state !== "submitted" ? "sent" : "changed" };
}
