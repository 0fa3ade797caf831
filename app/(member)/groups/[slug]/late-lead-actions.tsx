"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { LeadActions as Actions } from "./lead-actions";

const LeadActions = lazy(async () => ({ default: (await import("./lead-actions")).LeadActions }));

/** What can be done with a lead, whose script comes only where somebody may do it. */
export function LateLeadActions(props: ComponentProps<typeof Actions>) {
  return (
    <Suspense>
      <LeadActions {...props} />
    </Suspense>
  );
}
