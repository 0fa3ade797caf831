"use client";

import { Suspense } from "react";
import type { ConflictProps } from "./conflict-alert";
import { late } from "./late";

const ConflictAlert = late(async () => (await import("./conflict-alert")).ConflictAlert);

/** What changed elsewhere since a form was opened; its script comes with the first such change. */
export function Conflict(props: ConflictProps) {
  return (
    <Suspense>
      <ConflictAlert {...props} />
    </Suspense>
  );
}
