"use client";

import type { ReactNode, RefObject } from "react";
import { Icon } from "../icon";
import classes from "./sheet.module.css";

type SheetProps = {
  ref: RefObject<HTMLDialogElement | null>;
  title: string;
  side: "right" | "bottom";
  children: ReactNode;
};

/** A dialog from the side of a phone; the browser itself keeps the focus in it and closes it with Escape. */
export function Sheet({ ref, title, side, children }: SheetProps) {
  const close = () => ref.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it closes it; on the keyboard Escape does.
    <dialog
      ref={ref}
      className={classes.sheet}
      data-side={side}
      aria-label={title}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className={classes.inside}>
        <header className={classes.head}>
          <h2>{title}</h2>
          <button type="button" aria-label="Close" onClick={close}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
