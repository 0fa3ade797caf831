"use server";

import { action, toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { appointLead as putInLeadCommand } from "@/lib/groups/leads/appoint";
import {
  changeLeadDays as changeLeadDaysCommand,
  removeLead as removeLeadCommand,
} from "@/lib/groups/leads/change-days";
import { likelyLeadStart } from "@/lib/groups/leads/likely-start";
import { inviteLeadInput } from "@/lib/groups/leads/schema";

export const putInLead = action(putInLeadCommand);
export const changeLeadDays = action(changeLeadDaysCommand);
export const removeLead = action(removeLeadCommand);

/** The day that is offered for a lead to begin on; null where nothing says so. */
export async function leadStart(asked: unknown) {
  return toActionResult(async () => {
    const { groupId, memberId } = parse(inviteLeadInput, asked);
    return { fromOn: await likelyLeadStart(await currentViewer(), { groupId, memberId }) };
  });
}
