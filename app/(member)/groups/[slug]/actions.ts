"use server";

import { action } from "@/lib/core/action";
import { closeGroup as closeGroupCommand, reopenGroup as reopenGroupCommand } from "@/lib/groups/close";
import {
  acceptLead as acceptLeadCommand,
  declineLead as turnDownLeadCommand,
} from "@/lib/groups/leads/answer-invitation";
import { endLead as endLeadCommand } from "@/lib/groups/leads/end";
import { handOverLead as handOverCommand } from "@/lib/groups/leads/hand-over";
import { inviteLead as inviteLeadCommand } from "@/lib/groups/leads/invite";

export const closeGroup = action(closeGroupCommand);
export const reopenGroup = action(reopenGroupCommand);
export const inviteLead = action(inviteLeadCommand);
export const acceptLead = action(acceptLeadCommand);
export const turnDownLead = action(turnDownLeadCommand);
export const endLead = action(endLeadCommand);
export const handOver = action(handOverCommand);
