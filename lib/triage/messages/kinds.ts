import type { MessageKind } from "@/db/words";

export { type MessageKind, messageKinds } from "@/db/words";

/** Why somebody is written to, as managers choose it. */
export const messageKindNames: Record<MessageKind, string> = {
  missing: "Something is missing",
  ending: "The term ends soon",
  quiet: "Quiet for a long time",
  fact: "A certification or another fact ends",
  other: "Something else",
};

/** What stands in a message for what is different in each, and what is written there. */
export const messageFields = {
  name: "The member's name",
  program: "The program's name",
  level: "The level of the term",
  missing: "What is required and missing, a line each",
  "days left": "How long the term still lasts: 62 days",
  ends: "The last day of the term",
  "last contribution": "The day of the last contribution",
  facts: "Which certification or other fact ended or ends, a line each",
  manager: "Your name",
} as const;

/** Why somebody is left out for whom a field has nothing to say. */
export const emptyFieldWords: Partial<Record<string, string>> = {
  level: "The term has no level.",
  missing: "Nothing is missing.",
  "days left": "The term has no last day ahead.",
  ends: "The term has no last day.",
  "last contribution": "No contribution is known.",
  facts: "No fact ends or ended.",
};

export type MessageWords = { subject: string; body: string };

/** What Tenet comes with for every program, to be edited. */
export const startingMessages: Record<MessageKind, MessageWords> = {
  missing: {
    subject: "What is still missing in {program}",
    body: "This is still open for your term in {program}:\n{missing}\n\nThe page of your term says what counts and what would help most. If something keeps you from it, please answer this mail.\n\n{manager}",
  },
  ending: {
    subject: "Your term in {program} ends on {ends}",
    body: "Your term in {program} ends on {ends}, in {days left}. The page of your term says where you stand.\n\nPlease answer this mail if you have a question, or if your plans have changed.\n\n{manager}",
  },
  quiet: {
    subject: "How are you?",
    body: "We have not heard from you in {program} for a long time, and would like to know how you are. Is there something that we can help you with?\n\nA short answer to this mail is enough.\n\n{manager}",
  },
  fact: {
    subject: "Please look at your facts in {program}",
    body: "Your term in {program} depends on this:\n{facts}\n\nPlease add what is new on your profile, under Facts.\n\n{manager}",
  },
  other: { subject: "", body: "" },
};

/** Within so many days nobody is written to again for the same cause, unless the manager insists. */
export const sameCauseDays = 30;
