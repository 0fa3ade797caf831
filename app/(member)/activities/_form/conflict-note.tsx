"use client";

import { Meanwhile } from "@/app/_ui/meanwhile";
import { changesShown } from "@/app/_ui/merge-typed";
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
  takeBoth: () => void;
};

/** What changed of the activity meanwhile; drafts keep no history, so theirs is what differs. */
export function ConflictNote({ newest, wasDraft, opened, takeBoth }: ConflictNoteProps) {
  const wasSent = wasDraft && newest.state !== "draft";
  const texts = ["title", "startsOn", "endsOn", "city"];
  const told =
    newest.changes.length > 0 ? newest.changes : changesShown([opened, newest.values], activityFieldLabels, texts);
  return (
    <Meanwhile
      changes={told.filter(({ label }) => !wasSent || label !== "State")}
      note={wasSent ? "It was sent to review. What you save now changes it there." : null}
      onTakeBoth={isEditableState(newest.state) ? takeBoth : null}
      theirs={`/activities/${newest.values.id}`}
    />
  );
}
