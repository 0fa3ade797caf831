"use server";

import { action } from "@/lib/action";
import { endTerm, extendTerm, grantTerm, renewTerm, reopenTerm, reviseTerm, startTerm } from "@/lib/terms/commands";
import { holdTerm, resumeTerm } from "@/lib/terms/holds/commands";

export const grantIt = action(grantTerm);
export const startIt = action(startTerm);
export const endIt = action(endTerm);
export const reopenIt = action(reopenTerm);
export const extendIt = action(extendTerm);
export const renewIt = action(renewTerm);
export const reviseIt = action(reviseTerm);
export const holdIt = action(holdTerm);
export const resumeIt = action(resumeTerm);
