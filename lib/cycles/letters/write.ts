import type { cycleDecisions, cycles } from "@/db/schema";
import { dayInWords } from "@/lib/core/clock";
import { fillFields } from "@/lib/mail/fields";
import { appealsUntilOf } from "../state";
import type { letterFields } from "./fields";
import type { LetterWords } from "./starting";

export type LetterFacts = {
  decision: Pick<typeof cycleDecisions.$inferSelect, "level" | "untilOn" | "reason" | "undo" | "sentAt">;
  cycle: Pick<typeof cycles.$inferSelect, "appealsUntil">;
  program: string;
  name: string;
  /** Of the term that was decided on, as it is now. */
  endsOn: string | null;
};

/** A letter as the member reads it, greeting first. */
export function writeLetter(
  template: LetterWords,
  { decision, cycle, program, name, endsOn }: LetterFacts,
): LetterWords {
  const ends = decision.undo.endsOn ?? endsOn;
  const values: Record<keyof typeof letterFields, string> = {
    name,
    program,
    level: decision.level ?? program,
    day: decision.untilOn ? dayInWords(decision.untilOn) : "further notice",
    ends: ends ? dayInWords(ends) : "",
    reason: decision.reason ?? "",
    appeals: dayInWords(appealsUntilOf(cycle, decision.sentAt)),
  };
  return {
    subject: fillFields(template.subject, values),
    body: `Hello ${name},\n\n${fillFields(template.body, values)}`,
  };
}
