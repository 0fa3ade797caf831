import { z } from "zod";
import { groupFacts } from "@/lib/groups/schema";

/** What the page sends: a new group, or one that is known with the version that was opened. */
export const groupForm = groupFacts.extend({ id: z.string().nullish(), version: z.number().nullish() });
