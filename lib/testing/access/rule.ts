import type { Made } from "./records";

/** `input` holds for the command; `may` names who is let in, parted by blanks; everybody else reads `otherwise`. */
export type Rule = { input: (made: Made) => unknown; may: string; otherwise?: RegExp };

export type Rules = Record<string, Rule>;

/** As if it were not there, or in words. */
export const refusal = /^(forbidden|missing|unauthenticated)$/;

export const managers = "here administrator";
export const runners = "lead here administrator";
export const everyMember = "stranger self lead elsewhere here administrator";

/** An input of records; one that only this rule needs is made by it, and the input is then a promise. */
export const rule = (input: Rule["input"], may: string): Rule => ({ input, may });

/** What the machinery alone does, and not the command line. */
export const bySystem = (input: Rule["input"]): Rule => rule(input, "system");

export const byAdministrator = (input: unknown): Rule => rule(() => input, "administrator");

export const ofTerm = (which: "term" | "ended" | "held", more: object): Rule =>
  rule((made) => ({ ...made[which], ...more }), managers);

/** The command of a rule: its file and name, or what the audit calls it. */
export const commandOf = (rule: string) => rule.replace(/,.*/, "");
