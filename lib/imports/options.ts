import { z } from "zod";

/** What an import was started with besides its mapping. */
export const importOptions = z.object({
  memberId: z.string().nullable().default(null),
  /** A log of one's own: that member is credited on every row, whoever else is named. */
  isOwn: z.boolean().default(false),
  groupId: z.string().nullable().default(null),
});

export type ImportOptions = z.output<typeof importOptions>;
