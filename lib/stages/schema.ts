import { z } from "zod";
import { stageHappenings } from "@/db/words";
import { oneLine } from "@/lib/core/one-line";

const stage = z.strictObject({
  /** Tells it apart from the others of its program for good. */
  key: z.string().min(1).max(40),
  name: z
    .string({ error: "Name the stage." })
    .overwrite(oneLine)
    .min(1, "Name the stage.")
    .max(40, "At most 40 characters."),
  /** What reaches it: a held event, one with a speaker who does not lead the group, or a successor who leads it. */
  happened: z.enum(stageHappenings),
  /** Of an event, and of one with a guest: of these kinds; with none, of any. */
  eventKinds: z.array(z.string().min(1).max(80)).max(60),
});

export type Stage = z.output<typeof stage>;

/** The stages of a program, from the first to the last. */
export const stageList = z
  .array(stage)
  .max(12, "At most 12 stages.")
  .superRefine((stages, { addIssue }) => {
    for (const [at, one] of stages.entries()) {
      const before = stages.slice(0, at);
      const refuse = (field: string, message: string) => addIssue({ code: "custom", path: [at, field], message });
      if (before.some(({ key }) => key === one.key)) refuse("key", "There is another stage with this key.");
      if (before.some(({ name }) => name.toLowerCase() === one.name.toLowerCase()))
        refuse("name", "There is another stage with this name.");
    }
  });

/** `version` is that of the list which the viewer saw; 0 where there was none. An empty list: the program has no stages. */
export const saveStagesInput = z.strictObject({
  programKey: z.string().min(1).max(80),
  version: z.int().min(0),
  stages: stageList,
});
