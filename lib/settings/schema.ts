import { z } from "zod";
import { oneLine } from "@/lib/core/one-line";
import { defaultGroupQuietDays, defaultQuietDays, defaultWeakGoalShare, periods } from "./defaults";

const periodKeys = Object.keys(periods) as [keyof typeof periods, ...(keyof typeof periods)[]];

const contact = z
  .string()
  .trim()
  .max(200, "At most 200 characters.")
  .refine((text) => text === "" || z.email().safeParse(text).success || /^https:\/\/\S+\.\S+$/.test(text), {
    error: "Write an e-mail address, or a page that starts with https://.",
  });

const days = z
  .number({ error: "Write a number of days." })
  .int("Write whole days.")
  .min(1, "At least one day.")
  .max(3650, "At most ten years.");

const share = z
  .number({ error: "Write a whole number, or leave it empty." })
  .int("Write a whole number.")
  .min(1, "At least 1%.")
  .max(50, "At most 50%.");

/** A form sends a program whose days nobody set as undefined; the usual ones then go on to hold for it. */
const daysByProgram = z
  .record(z.string().max(80), days.optional())
  .transform((all) =>
    Object.fromEntries(Object.entries(all).flatMap(([key, set]) => (set === undefined ? [] : [[key, set]]))),
  );

export const settingsSchema = z.strictObject({
  installationName: z
    .string()
    .overwrite(oneLine)
    .min(1, "Name the installation.")
    .max(60, "At most 60 characters.")
    .default("Tenet"),
  /** Shown to whoever meets an error; empty shows none. */
  contactAddress: contact.default(""),
  defaultPeriod: z.enum(periodKeys).default("last_12_months"),
  /** Whether visitors may page through the members who are public; each one's own page stays public all the same. */
  directoryIsPublic: z.boolean().default(true),
  /** By program: after how many days without anything counted a member is called quiet. */
  quietDays: daysByProgram.prefault({}),
  /** By program: after how many days without an event one of its groups is called quiet. */
  groupQuietDays: daysByProgram.prefault({}),
  /** Below which share of what advances its program's goals a goal is named as weak, in percent; null names none. */
  weakGoalShare: share.nullable().default(defaultWeakGoalShare),
  /** How long mail that was sent, or is kept for want of SMTP, stays in the outbox. */
  sentMailDays: days.default(30),
});

export const configureInput = settingsSchema.extend({ version: z.number().int().min(0) });

export type Settings = z.output<typeof settingsSchema>;
export type SettingsTyped = z.input<typeof configureInput>;

/** After how many days without anything counted a member of the program is called quiet. */
export function quietDaysOf(settings: Settings, programKey: string): number {
  return settings.quietDays[programKey] ?? defaultQuietDays;
}

/** After how many days without an event a group of the program is called quiet; none of them keeps it from logging one. */
export function groupQuietDaysOf(settings: Settings, programKey: string | null): number {
  return settings.groupQuietDays[programKey ?? ""] ?? defaultGroupQuietDays;
}
