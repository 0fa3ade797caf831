import { dayInWords } from "@/lib/core/clock";
import { changedValues, type PreviewValue } from "../differences";
import type { FactWork } from "./decide-fact";
import { factKindNames } from "./kind-words";
import type { KnownFact } from "./lookups";

/** What a row adds to the facts of a member: each new one as a whole, of one that is here what becomes what. */
export function previewFact(work: FactWork): PreviewValue[] {
  const { fact } = work;
  if (work.do === "record") {
    const [first, ...rest] = factValues(fact).flatMap(({ field, value }) =>
      value ? [`${field.toLowerCase()} ${value}`] : [],
    );
    const told = [fact.detail, first, ...rest].filter(Boolean).join(", ");
    return [{ field: factKindNames[fact.kind], value: told }];
  }
  return changedValues(factValues(work.before), factValues(fact));
}

function factValues(fact: KnownFact): PreviewValue[] {
  return [
    { field: "From", value: dayInWords(fact.fromOn) },
    { field: "Until", value: fact.toOn && dayInWords(fact.toOn) },
    { field: "Number", value: fact.number },
    { field: "Partner", value: fact.kind === "employer" ? (fact.isPartner ? "yes" : "no") : null },
    { field: "Link", value: fact.link },
    { field: "Checked", value: fact.checkedAt ? "yes" : "no" },
  ];
}
