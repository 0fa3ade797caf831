import { z } from "zod";
import { messageKinds } from "@/db/words";
import { idField } from "@/lib/core/fields";
import { oneLine, plainLines } from "@/lib/core/one-line";

const programKey = z.string().min(1).max(80);

const words = {
  subject: z
    .string({ error: "Write a subject." })
    .overwrite(oneLine)
    .min(1, "Write a subject.")
    .max(160, "At most 160 characters."),
  body: z
    .string({ error: "Write the message." })
    .overwrite(plainLines)
    .min(1, "Write the message.")
    .max(6000, "At most 6,000 characters."),
};

const kind = z.enum(messageKinds, { error: "Choose what it is about." });

/** `version` 0: of the words that Tenet came with. */
export const saveMessageTemplateInput = z.strictObject({ programKey, kind, version: z.int().min(0), ...words });

const message = {
  kind,
  /** What each program writes; fields in it are filled for each member. */
  words: z
    .array(z.strictObject({ programKey, ...words }))
    .min(1)
    .max(50),
  /** Also to whom somebody wrote for the same cause within 30 days. */
  insists: z.boolean().default(false),
};

/** At most so many members at a time. */
export const mostAtOnce = 500;

export const tooMany = `At most ${mostAtOnce} at a time. Choose fewer with the filter.`;

export const previewMessagesInput = z.strictObject({
  termIds: z.array(idField).min(1).max(mostAtOnce, tooMany),
  ...message,
});

/** `sendKey` is the same for all that one press sends, and for that press repeated. */
export const writeMessagesInput = z.strictObject({
  termIds: z.array(idField).min(1).max(50, "At most 50 in one step."),
  sendKey: z.string().min(8).max(64),
  ...message,
});

export type MessageInput = z.output<typeof previewMessagesInput>;
