import { z } from "zod";
import { longestMessage } from "./found";

/** A message pasted into a form; of a group, its days are those where the group is. */
export const pastedMessageInput = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(longestMessage * 10),
  groupId: z.string().max(80).nullable(),
  isPlanned: z.boolean(),
});
