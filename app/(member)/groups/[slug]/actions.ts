"use server";

import { action } from "@/lib/action";
import * as groups from "@/lib/groups/commands";
import * as leads from "@/lib/groups/leads/commands";

export const closeGroup = action(groups.closeGroup);
export const reopenGroup = action(groups.reopenGroup);
export const inviteLead = action(leads.inviteLead);
export const putInLead = action(leads.putInLead);
export const acceptLead = action(leads.acceptLead);
export const turnDownLead = action(leads.turnDownLead);
export const endLead = action(leads.endLead);
export const handOver = action(leads.handOver);
