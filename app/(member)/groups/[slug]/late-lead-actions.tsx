"use client";

import { lateInPlace } from "@/app/_ui/late";

/** What can be done with a lead, whose script comes only where somebody may do it. */
export const LateLeadActions = lateInPlace(async () => (await import("./lead-actions")).LeadActions);

export const LateChangeLeadDays = lateInPlace(async () => (await import("./change-lead-days")).ChangeLeadDays);
