"use server";

import { action } from "@/lib/action";
import { closeGroup as closeGroupCommand, reopenGroup as reopenGroupCommand } from "@/lib/groups/commands";
import { acceptLead as acceptLeadCommand, endLead as endLeadCommand, handOver as handOverCommand, inviteLead as inviteLeadCommand, putInLead as putInLeadCommand, turnDownLead as turnDownLeadCommand } from "@/lib/groups/leads/commands";

export const closeGroup = action(closeGroupCommand);
export const reopenGroup = action(reopenGroupCommand);
export const inviteLead = action(inviteLeadCommand);
export const putInLead = action(putInLeadCommand);
export const acceptLead = action(acceptLeadCommand);
export const turnDownLead = action(turnDownLeadCommand);
export const endLead = action(endLeadCommand);
export const handOver = action(handOverCommand);
