"use client";

import { Suspense, useState } from "react";
import { late } from "../late";
import { PersonButton } from "./person-button";
import type { ShellPerson } from "./shell-links";

const load = () => import("./person-menu-items");
const OpenedMenu = late(async () => (await load()).PersonMenuItems);

/** The person at the foot: profile, settings, looks, sign out. The menu's code comes with the first press. */
export function PersonMenu({ person, isInDialog = false }: { person: ShellPerson; isInDialog?: boolean }) {
  const [isAsked, setIsAsked] = useState(false);
  const prepare = () => void load();
  const face = (
    <PersonButton
      person={person}
      aria-haspopup="menu"
      onClick={() => setIsAsked(true)}
      onPointerEnter={prepare}
      onFocus={prepare}
    />
  );
  if (!isAsked) return face;
  return (
    <Suspense fallback={face}>
      <OpenedMenu person={person} isInDialog={isInDialog} />
    </Suspense>
  );
}
