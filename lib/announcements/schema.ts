import { z } from "zod";
import { dayField, idField, versionField } from "@/lib/core/fields";
import { oneLine, plainLines } from "@/lib/core/one-line";

const said = {
  title: z
    .string({ error: "Write a title." })
    .overwrite(oneLine)
    .min(1, "Write a title.")
    .max(160, "At most 160 characters."),
  /** Markdown. */
  body: z
    .string({ error: "Write what there is to say." })
    .overwrite(plainLines)
    .min(1, "Write what there is to say.")
    .max(8000, "At most 8,000 characters."),
  fromOn: dayField,
  /** The last day. */
  untilOn: dayField,
};

type Days = { fromOn: string; untilOn: string };

const inOrder = ({ fromOn, untilOn }: Days) => untilOn >= fromOn;
const outOfOrder = { path: ["untilOn"], error: "The last day is not before the first." };

/** `to` is "everybody", "program" with its key, or "group" with its id, parted by a blank. */
export const writeAnnouncementInput = z
  .strictObject({
    to: z
      .string({ error: "Choose who reads it." })
      .regex(/^(everybody|program \S{1,80}|group \S{1,64})$/, "Choose who reads it."),
    ...said,
  })
  .refine(inOrder, outOfOrder);

export const changeAnnouncementInput = z
  .strictObject({ id: idField, version: versionField, ...said })
  .refine(inOrder, outOfOrder);

export const announcementChoice = z.strictObject({ id: idField, version: versionField });

export const dismissAnnouncementInput = z.strictObject({ id: idField });
