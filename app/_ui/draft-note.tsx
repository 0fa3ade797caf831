"use client";

import { Anchor } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { formatAge } from "./format";
import type { SavedDraft } from "./use-draft-autosave";

type DraftNoteProps = { draft: Pick<SavedDraft, "at" | "discard">; otherwise?: ReactNode; isShort?: boolean };

/** "Saved on this device, 20 seconds ago. Start again", for the note of a form bar. */
export function DraftNote({ draft, otherwise, isShort }: DraftNoteProps) {
  const [now, setNow] = useState(0);
  const { at } = draft;

  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [at]);

  if (at === null) return otherwise ?? null;
  return (
    <>
      Saved on this device{isShort ? null : `, ${formatAge((now - at) / 1000)}`}.{" "}
      <Anchor component="button" type="button" fz="inherit" onClick={draft.discard}>
        Start again
      </Anchor>
    </>
  );
}
