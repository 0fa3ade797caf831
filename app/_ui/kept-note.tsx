"use client";

import { Anchor } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { formatAge } from "./format";
import type { Kept } from "./use-kept-draft";

type KeptNoteProps = { kept: Pick<Kept, "at" | "startAfresh">; otherwise?: ReactNode; isShort?: boolean };

/** "Saved on this device, 20 seconds ago. Start again", for the note of a form bar. */
export function KeptNote({ kept, otherwise, isShort }: KeptNoteProps) {
  const [now, setNow] = useState(0);
  const { at } = kept;

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
      <Anchor component="button" type="button" fz="inherit" onClick={kept.startAfresh}>
        Start again
      </Anchor>
    </>
  );
}
