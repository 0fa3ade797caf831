"use client";

import { Suspense, useRef, useState } from "react";
import { Icon } from "../_ui/icon";
import { late } from "../_ui/late";
import classes from "./bell.module.css";
import { bellLabel } from "./words";

const load = () => import("./panel");
const OpenedPanel = late(async () => (await load()).Panel);

/** How much waits, and what, on a press. The number is what is to do or to decide; a dot, that something is to be read. */
export function Bell({ toAnswer, toRead }: { toAnswer: number; toRead: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  const prepare = () => void load();
  const close = () => dialog.current?.close();

  function open() {
    setOpened((times) => times + 1);
    dialog.current?.showModal();
  }

  return (
    <>
      <button
        type="button"
        className={classes.bell}
        aria-label={bellLabel({ toAnswer, toRead })}
        aria-haspopup="dialog"
        onClick={open}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <Icon name="notices" size={21} />
        {toAnswer > 0 ? <span className={classes.badge}>{toAnswer > 99 ? "99+" : toAnswer}</span> : null}
        {toAnswer === 0 && toRead > 0 ? <span className={classes.dot} /> : null}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it closes it; on the keyboard Escape does. */}
      <dialog
        ref={dialog}
        className={classes.panel}
        aria-label="Notifications"
        onClick={(event) => event.target === event.currentTarget && close()}
      >
        {opened > 0 ? (
          <Suspense fallback={<p className={classes.wait}>Loading</p>}>
            <OpenedPanel key={opened} onClose={close} />
          </Suspense>
        ) : null}
      </dialog>
    </>
  );
}
