import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { hasOtherLead } from "./list";
import { loadLead } from "./load";
import { mailManagersWithoutLead } from "./mail";
import { changeLead, leadAudit } from "./save";
import { endLeadInput } from "./schema";
import { endTermsWithLead } from "./terms-with-lead";
import "server-only";

/**
 * Ends a lead's time on a day: oneself, or whoever manages the group. The last one is asked once more, and the group's managers
 * are told; the terms that go with it end too where that is asked for and allowed. Once more for the same day does nothing.
 */
export const endLead = command({
  name: "lead.end",
  input: endLeadInput,
  subject: (tx, input, viewer) => loadLead(tx, viewer, input.id),
  allow: (viewer, { lead, group }) => lead.memberId === viewer.memberId || group.mayManage,
  run: async ({ tx, viewer, input, subject: { lead, group } }) => {
    if (lead.acceptedAt && lead.toOn === input.toOn) return { value: { groupId: group.id, isLast: false }, audit: [] };
    if (!lead.acceptedAt || lead.toOn) throw new Refusal("conflict", "This has ended already.");
    if (input.toOn < lead.fromOn) {
      const message = "It cannot end before it began.";
      throw new Refusal("invalid", message, { toOn: message });
    }
    const isLast = !(await hasOtherLead(viewer, { group, lead, toOn: input.toOn }, tx));
    if (isLast && !input.leavesNobody) {
      const message = `${group.name} has no other lead. Hand over first, or confirm that the group stays without a lead.`;
      throw new Refusal("invalid", message, { leavesNobody: message });
    }
    const { toOn, reason } = input;
    await changeLead(tx, lead, { toOn });
    if (isLast) await mailManagersWithoutLead(tx, { group, memberId: lead.memberId, toOn, reason, by: viewer });
    if (input.endsTerm) await endTermsWithLead(tx, viewer, { lead, group, endsOn: toOn, reason });
    return {
      value: { groupId: group.id, isLast },
      audit: leadAudit(group.id, lead.memberId, {
        after: { toOn, reason, leavesNobody: isLast },
        days: { before: lead, after: { ...lead, toOn } },
      }),
    };
  },
});
