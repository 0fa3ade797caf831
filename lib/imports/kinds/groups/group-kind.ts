import { type GroupKind, groupKinds } from "@/db/words";
import { normalizeWords } from "../../files/text";
import { findAnswer } from "../../schema";

/** The kind of group that a word or a category speaks of, an answer of the mapping first; null where it speaks of none. */
export function groupKindOf(text: string, answers: Record<string, string> = {}): GroupKind | null {
  const said = findAnswer(answers, text.trim()) ?? text;
  const word = normalizeWords(said);
  const exact = groupKinds.find((kind) => kind === word || `${kind}s` === word);
  return exact ?? patterns.find(([form]) => form.test(word))?.[1] ?? null;
}

const patterns: [RegExp, GroupKind][] = [
  [/\b(student|campus|university|college|school|estudiant\w*|etudiant\w*)\b|\bcloud clubs?\b/, "student club"],
  [/\b(partners?|company|companies|consultanc(y|ies)|consulting)\b/, "partner organisation"],
  [/\buser ?groups?\b|\bmeet ?ups?\b|^(usergroup|ug|community|communities|chapter)$/, "user group"],
];
