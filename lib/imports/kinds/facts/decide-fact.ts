import { changedFields } from "@/lib/core/changes";
import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { factColumns } from "@/lib/facts/columns";
import type { FactBefore } from "@/lib/facts/put-back";
import { correctFactInput, recordFactInput } from "@/lib/facts/schema";
import type { Warn } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { sameFact } from "./find-same";
import type { KnownFact } from "./lookups";
import type { FactPerson } from "./match";
import type { ToldFact } from "./told";
import "server-only";

/** What a fact of a row makes the import do; `isChecked` where it is checked in the same breath. */
export type FactWork =
  | { do: "record"; fact: KnownFact; input: object; isChecked: boolean }
  | { do: "correct"; fact: KnownFact; input: object; before: KnownFact; isChecked: boolean }
  | { do: "check"; fact: KnownFact; before: KnownFact };

type Deciding = { viewer: Viewer; file: InspectedFile; person: FactPerson; known: KnownFact[]; warn: Warn };

/**
 * What a fact that a row tells adds to those that are here: a new one, other words of one, a check, or nothing (null). An empty cell
 * takes nothing away, and no check is taken back. Refuses what the form would refuse.
 */
export function decideFact(told: ToldFact, given: Deciding): FactWork | null {
  const { viewer, person, known, warn } = given;
  const mayCheck = told.isChecked && viewer.memberId !== person.id;
  if (told.isChecked && !mayCheck) warn(null, "Nobody checks a fact of their own: somebody else has to check it.");
  const here = sameFact(told, known);
  return here
    ? changeOf(here, { ...told, isChecked: mayCheck }, given)
    : newFact({ ...told, isChecked: mayCheck }, given);
}

function newFact(told: ToldFact, { viewer, file, person, known }: Deciding): FactWork {
  const { kind, isChecked, hasNoEnd, isPartner, ...said } = told;
  const fromOn = said.fromOn ?? file.mapping.defaults.starts;
  if (!fromOn) throw new Refusal("invalid", noDayWords[kind], { fromOn: noDayWords[kind] });
  refuseRetired(file, told.certificationKey);
  const input = parse(recordFactInput, { ...said, memberId: person.id, kind, fromOn, isPartner: isPartner ?? false });
  const columns = factColumns(viewer, kind, input);
  const checkedAt = isChecked ? "now" : null;
  const fact: KnownFact = { ...columns, id: null, version: 1, checkedAt, checkedById: null };
  known.unshift(fact);
  return { do: "record", fact, input, isChecked };
}

function changeOf(fact: KnownFact, told: ToldFact, { viewer, warn }: Deciding): FactWork | null {
  const before = { ...fact };
  const isSaidOnce = fact.kind === "age" || fact.kind === "conduct";
  if (isSaidOnce && told.fromOn && told.fromOn !== fact.fromOn)
    warn(null, `It is here already, from ${fact.fromOn}. It stays as it is.`);
  const input = parse(correctFactInput, {
    ...{ id: fact.id ?? "made-by-this-file", version: fact.version },
    ...{ certificationKey: fact.certificationKey, detail: fact.detail },
    isPartner: told.isPartner ?? fact.isPartner,
    number: told.number ?? fact.number,
    fromOn: isSaidOnce ? fact.fromOn : (told.fromOn ?? fact.fromOn),
    toOn: told.hasNoEnd ? null : (told.toOn ?? fact.toOn),
    link: told.link ?? fact.link,
  });
  const { kind: _same, ...columns } = factColumns(viewer, fact.kind, input);
  const { id: _id, version: _version, ...said } = input;
  if (Object.keys(changedFields<object>(fact, columns).after).length > 0) {
    Object.assign(fact, columns, { checkedAt: told.isChecked ? "now" : null, checkedById: null });
    return { do: "correct", fact, input: said, before, isChecked: told.isChecked };
  }
  if (!told.isChecked || fact.checkedAt) return null;
  fact.checkedAt = "now";
  return { do: "check", fact, before };
}

/** What is kept of a fact that was here, so that the import can be undone. */
export function beforeOf(fact: KnownFact): FactBefore {
  const { certificationKey, detail, isPartner, number, fromOn, toOn, link, checkedAt, checkedById } = fact;
  return { certificationKey, detail, isPartner, number, fromOn, toOn, link, checkedAt, checkedById };
}

function refuseRetired({ known }: InspectedFile, key: string | null): void {
  const found = known.certifications?.find((one) => one.key === key);
  if (!found?.retiredAt) return;
  const message = `The certification ${found.name} is no longer in use.`;
  throw new Refusal("invalid", message, { certificationKey: message });
}

const noDayWords: Record<ToldFact["kind"], string> = {
  certification: "The row does not say when the certification was earned.",
  employer: "The row does not say since when the person works there.",
  student: "The row does not say since when the person studies.",
  age: "The row does not say on which day that was said.",
  conduct: "The row does not say when the code of conduct was accepted.",
};
