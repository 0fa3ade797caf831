"use client";

import { Conflict } from "@/app/_ui/conflict";
import { changesShown } from "@/app/_ui/merge-edits";
import { isEditableState } from "@/lib/activities/lifecycle";
import { activityFieldLabels } from "@/lib/activities/readable-changes";
import type { newestOf } from "./actions";
import type { Typed } from "./form-types";

type Newer = NonNullable<Awaited<ReturnType<typeof newestOf>>>;
type ConflictNoteProps = {
  newest: Newer;
  /** The form was opened on a draft. */
  wasDraft: boolean;
  opened: Typed;
  mergeBoth: () => void;
};

/** What changed of the activity meanwhile; drafts keep no history, so theirs is what differs. */
export function ConflictNote({ newest, wasDraft, opened, mergeBoth }: ConflictNoteProps) {
  const wasSent = wasDraft && newest.state !== "draft";
  const texts = ["title", "startsOn", "endsOn", "city"];
  const told =
    newest.changes.length > 0 ? newest.changes : changesShown([opened, newest.values], activityFieldLabels, texts);
  return (
    <Conflict
      changes={told.filter(({ label }) => !wasSent || label !== "State")}
      note={wasSent ? "It was sent to review. What you save now changes it there." : null}
      onMerge={isEditableState(newest.state) ? mergeBoth : null}
      theirs={`/activities/${newest.values.id}`}
    />
  );
}
