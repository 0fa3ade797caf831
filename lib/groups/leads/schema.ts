import { z } from "zod";
import { dayField, idField, optionalLine } from "../../fields";

export const inviteLeadInput = z.strictObject({ groupId: idField, memberId: idField });
export const putInLeadInput = z.strictObject({ groupId: idField, memberId: idField, fromOn: dayField });
export const leadChoice = z.strictObject({ id: idField });

export const endLeadInput = z.strictObject({
  id: idField,
  toOn: dayField,
  /** Said by the last lead, who then leaves the group without one: its managers are told. */
  leavesNobody: z.boolean().default(false),
  /** Ends the standing terms that go with it as well; for whoever may. */
  endsTerm: z.boolean().default(false),
  reason: optionalLine(500),
});

export const handOverInput = z.strictObject({
  id: idField,
  memberId: idField,
  onDay: dayField,
  endsTerm: z.boolean().default(false),
});
