import { z } from "zod";
import { activityFilter } from "@/lib/activities/filter";
import { filterWord } from "@/lib/core/filter";

const { from, to, country, specialty, level, type } = activityFilter.shape;

/** What the program report asks for; all of it stands in the address. */
export const programFilter = z.object({
  /** One program; without it all that the viewer may report on, each activity once. */
  program: filterWord.optional(),
  from,
  to,
  country,
  specialty,
  level,
  type,
  /** `unreviewed` counts what waits for review as well. */
  include: z.enum(["unreviewed"]).optional(),
  /** `before` compares with the days just before instead of the same days a year earlier. */
  compare: z.enum(["before"]).optional(),
});

export type ProgramFilter = z.output<typeof programFilter>;
