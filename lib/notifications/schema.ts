import { z } from "zod";
import { mailTimings } from "@/db/words";
import { idField } from "@/lib/core/fields";
import { notificationKindNames } from "./kinds";

const timingField = z.enum(mailTimings, "Choose when.");

export const chooseNotificationInput = z.strictObject({
  kind: z.enum([...notificationKindNames, "digest"]),
  isShown: z.boolean().optional(),
  mail: timingField.optional(),
});

const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time such as 22:00.");

export const chooseQuietHoursInput = z.strictObject({
  quietHours: z.union([z.literal("none"), z.strictObject({ from: timeField, to: timeField })]),
});

const tokenField = z.string().max(400);

export const stopMailInput = z.strictObject({ token: tokenField });

export const resumeMailInput = z.strictObject({ token: tokenField, mail: timingField.default("at once") });

export const markReadInput = z.strictObject({ id: z.union([z.literal("all"), idField]) });

/** The moment that `markRead` answered. */
export const markUnreadInput = z.strictObject({ at: z.coerce.date() });
