import { and, eq, isNull } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { loadGroupAndMember, loadLead } from "./load";
import { mailInvitedLead } from "./mail";
import { changeLead, insertLead, leadAudit, refuseDoubledDays } from "./save";
import { handOverLeadInput } from "./schema";
import { endTermsWithLead } from "./terms-with-lead";
import "server-only";

/**
 * Puts somebody else in one's place from a day on, in one step; the terms that go with it end where that is asked for and allowed.
 * The lead themselves, and whoever manages the group.
 */
export const handOverLead = command({
  name: "lead.hand_over",
  input: handOverLeadInput,
  subject: async (tx, input, viewer) => {
    const seen = await loadLead(tx, viewer, input.id);
    return { ...seen, ...(await loadGroupAndMember(tx, viewer, { groupId: seen.group.id, memberId: input.memberId })) };
  },
  allow: (viewer, { lead, group }) => lead.memberId === viewer.memberId || group.mayManage,
  run: async ({ tx, viewer, input, subject: { lead, group, member } }) => {
    if (!lead.acceptedAt || lead.toOn) throw new Refusal("conflict", "This has ended already.");
    if (member.id === lead.memberId)
      throw new Refusal("invalid", "Choose another person.", { memberId: "Choose another person." });
    const [there] = await tx
      .select()
      .from(groupLeads)
      .where(and(eq(groupLeads.groupId, group.id), eq(groupLeads.memberId, member.id), isNull(groupLeads.toOn)));
    const days = { fromOn: input.onDay, toOn: null };
    const theirs = { groupId: group.id, memberId: member.id, ownId: there?.id };
    if (!there?.acceptedAt) await refuseDoubledDays(tx, theirs, days, "onDay");
    if (there && !there.acceptedAt) await changeLead(tx, there, { acceptedAt: now(), fromOn: input.onDay });
    if (!there) {
      const given = { memberId: member.id, fromOn: input.onDay, invitedById: viewer.memberId, acceptedAt: now() };
      await insertLead(tx, group.id, given);
    }
    const toOn = input.onDay < lead.fromOn ? lead.fromOn : input.onDay;
    await changeLead(tx, lead, { toOn });
    if (input.endsTerm) await endTermsWithLead(tx, viewer, { lead, group, endsOn: toOn, reason: null });
    await mailInvitedLead(tx, { group, memberId: member.id, by: viewer, hasTakenOver: true });
    return {
      value: { groupId: group.id },
      audit: [
        leadAudit(group.id, lead.memberId, { after: { toOn }, days: { before: lead, after: { ...lead, toOn } } }),
        leadAudit(group.id, member.id, {
          after: { fromOn: input.onDay },
          days: there?.acceptedAt ? undefined : { before: null, after: days },
        }),
      ],
    };
  },
});
