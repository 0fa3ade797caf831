"use client";

import { lateInPlace } from "@/app/_ui/late";

/** Adds a lead where an event lacks one, which few do: the script comes with it. */
export const LatePutInLead = lateInPlace(async () => (await import("@/app/_groups/put-in-lead")).PutInLead);
