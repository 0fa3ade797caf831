"use client";

import { type Ref, useImperativeHandle } from "react";

/** Gives a menu or a popover that came later the button which stands on the page already as its place. */
export function Standing({ button, ref }: { button: HTMLElement; ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => button, [button]);
  return null;
}
