import { z } from "zod";
import { idField } from "../../../fields";
import { endInput, reopenInput } from "../../../terms/schema";

/** An open lead that ends with the term; the last one of a group says on purpose that nobody is left. */
const leadEnd = z.strictObject({ id: idField, leavesNobody: z.boolean().default(false) });

export const endWithLeadsInput = endInput.extend({ leads: z.array(leadEnd).max(50).default([]) });
export const reopenWithLeadsInput = reopenInput.extend({ leads: z.array(idField).max(50).default([]) });
