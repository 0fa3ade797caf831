import { dayInWords } from "@/lib/core/clock";
import { type StoredValues, stored } from "../stored";
import { factKindNames } from "./kind-words";
import type { FactDraft } from "./read";

/** What each field of a row becomes, for the reader of a preview; of a certification its key, which the list of them explains. */
export function storedFacts({ name, facts }: FactDraft): StoredValues {
  const of = (kind: FactDraft["facts"][number]["kind"]) => facts.find((fact) => fact.kind === kind);
  const [first] = facts;
  const day = (text: string | null | undefined) => stored(text && dayInWords(text));
  return {
    name: stored(name),
    fact_kind: stored(facts.map(({ kind }) => factKindNames[kind]).join(", ")),
    employer: stored(of("employer")?.detail),
    school: stored(of("student")?.detail),
    conduct_version: stored(of("conduct")?.detail),
    holds_from: day(first?.fromOn),
    holds_until: stored(first?.toOn ? dayInWords(first.toOn) : first?.hasNoEnd ? "no end" : null),
    employer_from: day(of("employer")?.fromOn),
    employer_until: day(of("employer")?.toOn),
    student_from: day(of("student")?.fromOn),
    student_until: day(of("student")?.toOn),
    evidence_link: stored(first?.link),
    is_checked: stored(first?.isChecked ? "yes" : "no"),
  };
}
