import { z } from "zod";
import { eventStates } from "@/db/words";
import { idField, peopleField } from "../../fields";
import { eventChoice } from "../schema";

const memberIds = z
  .array(idField)
  .max(10_000, "At most 10,000 people.")
  .default([])
  .transform((all) => [...new Set(all)]);

export const countAttendeesInput = eventChoice
  .extend({ attendeesInPerson: peopleField, attendeesOnline: peopleField, memberIds })
  .refine((given) => given.attendeesInPerson !== null || given.attendeesOnline !== null, {
    error: "Write at least one number.",
    path: ["attendeesInPerson"],
  });

/** What was there before a list was counted, and whom it added. */
export const takeCountBackInput = eventChoice.extend({
  attendeesInPerson: peopleField,
  attendeesOnline: peopleField,
  isUncounted: z.boolean(),
  state: z.enum(eventStates).exclude(["cancelled"]),
  memberIds,
});

export const leaveAttendeesInput = z.strictObject({ id: idField, memberId: idField });
