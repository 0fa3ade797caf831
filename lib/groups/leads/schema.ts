import { z } from "zod";
import { dayField, idField, optionalDay, optionalLine } from "@/lib/core/fields";
import { endTermInput, reopenTermInput } from "@/lib/terms/schema";

/** A member and a group, to be asked to lead it, or of whom the likely first day is asked for. */
export const inviteLeadInput = z.strictObject({ groupId: idField, memberId: idField });

const leadDays = { fromOn: dayField, toOn: optionalDay };

const endsAfterBeginning = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }) => !toOn || toOn >= fromOn;

const endsBeforeBeginning = { error: "The last day is before the first.", path: ["toOn"] };

/** With a last day it is somebody who led it once. */
export const appointLeadInput = z
  .strictObject({ groupId: idField, memberId: idField, ...leadDays })
  .refine(endsAfterBeginning, endsBeforeBeginning);

export const changeLeadDaysInput = z
  .strictObject({ id: idField, ...leadDays })
  .refine(endsAfterBeginning, endsBeforeBeginning);

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
