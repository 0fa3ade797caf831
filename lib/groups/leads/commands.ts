import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import { now, today } from "../../clock";
import { command } from "../../command";
import { Refusal } from "../../errors";
import { isSignedIn } from "../../viewer";
import { hasOtherLead } from "../queries";
import { tellInvited, tellManagers } from "./mail/commands";
import { begin, change, endTermsOf, groupAndMember, leadSeen, ownInvitation } from "./parts/commands";
import { endLeadInput, handOverInput, inviteLeadInput, leadChoice, putInLeadInput } from "./schema";

/** Asks a member to lead a group with the others; they say yes or no on `/home`. Its leads and whoever manages it. */
export const inviteLead = command({
  name: "lead.invite",
  input: inviteLeadInput,
  subject: (tx, input, viewer) => groupAndMember(tx, viewer, input),
  allow: (_viewer, { group }) => group.mayRun,
  run: async ({ tx, viewer, subject: { group, member } }) => {
    const id = await begin(tx, group.id, { memberId: member.id, fromOn: today(), invitedById: viewer.memberId });
    await tellInvited(tx, { group, memberId: member.id, by: viewer.name });
    return { value: { id }, audit: audit(group.id, member.id) };
  },
});

/** Makes a member a lead at once. Whoever manages the group. */
export const putInLead = command({
  name: "lead.put_in",
  input: putInLeadInput,
  subject: (tx, input, viewer) => groupAndMember(tx, viewer, input),
  allow: (_viewer, { group }) => group.mayManage,
  run: async ({ tx, viewer, input, subject: { group, member } }) => {
    const { fromOn } = input;
    const given = { memberId: member.id, fromOn, invitedById: viewer.memberId, acceptedAt: now() };
    const id = await begin(tx, group.id, given);
    return { value: { id }, audit: audit(group.id, member.id, { fromOn }) };
  },
});

/** Takes up one's own invitation to lead, from today. */
export const acceptLead = command({
  name: "lead.accept",
  input: leadChoice,
  subject: (tx, input, viewer) => ownInvitation(tx, viewer, input.id),
  allow: isSignedIn,
  run: async ({ tx, viewer, subject: lead }) => {
    await change(tx, lead, { acceptedAt: now(), fromOn: today(viewer.timeZone) });
    return { value: { groupId: lead.groupId }, audit: audit(lead.groupId, lead.memberId) };
  },
});

/** Says no to one's own invitation; whoever runs the group takes one back by the same. */
export const turnDownLead = command({
  name: "lead.turn_down",
  input: leadChoice,
  subject: (tx, input, viewer) => leadSeen(tx, viewer, input.id),
  allow: (viewer, { lead, group }) => lead.memberId === viewer.memberId || group.mayRun,
  run: async ({ tx, subject: { lead } }) => {
    if (lead.acceptedAt) throw new Refusal("conflict", "This was accepted already.");
    await tx.delete(groupLeads).where(eq(groupLeads.id, lead.id)).returning({ id: groupLeads.id });
    return { value: { groupId: lead.groupId }, audit: audit(lead.groupId, lead.memberId) };
  },
});

/**
 * Ends a lead's time on a day: oneself, or whoever manages the group. The last one is asked once more, and the group's managers
 * are told; the terms that go with it end too where that is asked for and allowed.
 */
export const endLead = command({
  name: "lead.end",
  input: endLeadInput,
  subject: (tx, input, viewer) => leadSeen(tx, viewer, input.id),
  allow: (viewer, { lead, group }) => lead.memberId === viewer.memberId || group.mayManage,
  run: async ({ tx, viewer, input, subject: { lead, group } }) => {
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
    await change(tx, lead, { toOn });
    if (isLast) await tellManagers(tx, { group, memberId: lead.memberId, toOn, reason, by: viewer });
    if (input.endsTerm) await endTermsOf(tx, viewer, { lead, group, endsOn: toOn, reason });
    return {
      value: { groupId: group.id, isLast },
      audit: audit(group.id, lead.memberId, { toOn, reason, leavesNobody: isLast }),
    };
  },
});

/**
 * Puts somebody else in one's place from a day on, in one step; the terms that go with it end where that is asked for and allowed.
 * The lead themselves, and whoever manages the group.
 */
export const handOver = command({
  name: "lead.hand_over",
  input: handOverInput,
  subject: async (tx, input, viewer) => {
    const seen = await leadSeen(tx, viewer, input.id);
    return { ...seen, ...(await groupAndMember(tx, viewer, { groupId: seen.group.id, memberId: input.memberId })) };
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
    if (there && !there.acceptedAt) await change(tx, there, { acceptedAt: now(), fromOn: input.onDay });
    if (!there) {
      const given = { memberId: member.id, fromOn: input.onDay, invitedById: viewer.memberId, acceptedAt: now() };
      await begin(tx, group.id, given);
    }
    const toOn = input.onDay < lead.fromOn ? lead.fromOn : input.onDay;
    await change(tx, lead, { toOn });
    if (input.endsTerm) await endTermsOf(tx, viewer, { lead, group, endsOn: toOn, reason: null });
    await tellInvited(tx, { group, memberId: member.id, by: viewer.name, hasTakenOver: true });
    return {
      value: { groupId: group.id },
      audit: [
        audit(group.id, lead.memberId, { toOn: input.onDay }),
        audit(group.id, member.id, { fromOn: input.onDay }),
      ],
    };
  },
});

function audit(groupId: string, memberId: string, after?: object) {
  return { objectKind: "group", objectId: groupId, concernsId: memberId, after };
}
