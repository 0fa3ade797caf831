import { z } from "zod";
import { dayField, idField, optionalLine } from "@/lib/core/fields";
import { endTermInput, reopenTermInput } from "@/lib/terms/schema";

export const inviteLeadInput = z.strictObject({ groupId: idField, memberId: idField });

export const appointLeadInput = z.strictObject({ groupId: idField, memberId: idField, fromOn: dayField });

export const leadIdInput = z.strictObject({ id: idField });

export const endLeadInput = z.strictObject({
  id: idField,
  toOn: dayField,
  /** Said by the last lead, who then leaves the group without one: its managers are told. */
  leavesNobody: z.boolean().default(false),
  /** Ends the standing terms that go with it as well; for whoever may. */
  endsTerm: z.boolean().default(false),
  reason: optionalLine(500),
});

export const handOverLeadInput = z.strictObject({
  id: idField,
  memberId: idField,
  onDay: dayField,
  endsTerm: z.boolean().default(false),
});

/** An open lead that ends with the term; the last one of a group says on purpose that nobody is left. */
const leadEnd = z.strictObject({ id: idField, leavesNobody: z.boolean().default(false) });

export const endTermAndLeadsInput = endTermInput.extend({ leads: z.array(leadEnd).max(50).default([]) });

export const reopenTermAndLeadsInput = reopenTermInput.extend({ leads: z.array(idField).max(50).default([]) });
