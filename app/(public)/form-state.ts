import type { FieldMessages } from "@/lib/core/errors";

/** What a form that works without scripts answers: messages, and what was typed but for secrets. */
export type FormState = { message: string | null; fields: FieldMessages; values: Record<string, string> };

export const untouched: FormState = { message: null, fields: {}, values: {} };
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
