import { z } from "zod";
import { dayField, idField, versionField } from "@/lib/core/fields";
import { oneLine, plainLines } from "@/lib/core/one-line";

const aboutMember = { memberId: idField, programKey: z.string().min(1).max(80) };

const taskFields = {
  title: z
    .string({ error: "Write what there is to do." })
    .overwrite(oneLine)
    .min(1, "Write what there is to do.")
    .max(200, "At most 200 characters."),
  dueOn: dayField,
  /** A member who manages the program and the country, or an administrator. */
  assignedToId: idField,
};

/** With a group, what there is to do is about who leads that. */
export const addTaskInput = z.strictObject({ ...aboutMember, ...taskFields, groupId: idField.optional() });

export const changeTaskInput = z.strictObject({ id: idField, version: versionField, ...taskFields });

/** For the viewer to do about the members of these terms. */
export const addTaskToManyInput = z.strictObject({
  termIds: z.array(idField).min(1).max(500, "At most 500 at a time."),
  title: taskFields.title,
  dueOn: dayField,
});

export const taskChoice = z.strictObject({ id: idField, version: versionField });

export const writeNoteInput = z.strictObject({
  ...aboutMember,
  text: z
    .string({ error: "Write a note." })
    .overwrite(plainLines)
    .min(1, "Write a note.")
    .max(4000, "At most 4,000 characters."),
});

export const noteChoice = z.strictObject({ id: idField, version: versionField });
