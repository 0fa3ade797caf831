"use client";

import { Suspense, useState } from "react";
import { Key } from "./keyboard-key";
import classes from "./keyboard-key.module.css";
import type { KeyList } from "./keys-sheet";
import { late } from "./late";
import { useSingleKeys } from "./single-keys";

const Sheet = late(async () => (await import("./keys-sheet")).KeysSheet);

/** Shows all keys of a page, on a press or by `?`; their script comes with the first time. */
export function AllKeys({ keys }: { keys: KeyList }) {
  const [isOpen, setIsOpen] = useState(false);
  useSingleKeys({ "shift+?": () => setIsOpen(true) });
  return (
    <>
      <button type="button" className={classes.all} onClick={() => setIsOpen(true)}>
        <Key>?</Key> all keys
      </button>
      {isOpen ? (
        <Suspense>
          <Sheet keys={keys} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
