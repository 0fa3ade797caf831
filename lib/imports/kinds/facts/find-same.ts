import { fold } from "@/db/fold";
import { Refusal } from "@/lib/core/errors";
import type { KnownFact } from "./lookups";
import type { ToldFact } from "./told";

/**
 * The fact here that a row speaks of. A certification earned on another day is another one, unless it has the same number; an
 * employer or a school is the same where the days overlap; age and one version of the conduct are said once. Without a first day
 * it is the only one there is.
 */
export function sameFact(told: ToldFact, known: readonly KnownFact[]): KnownFact | null {
  const what = told.kind === "age" ? "" : (told.certificationKey ?? fold(told.detail ?? ""));
  const same = known.filter((one) => one.kind === told.kind && one.what === what);
  const [latest, other] = same;
  if (told.kind === "age" || told.kind === "conduct") return latest ?? null;
  const { fromOn, number } = told;
  const numbered = number ? same.find((one) => one.number === number) : undefined;
  if (!fromOn) {
    if (latest && other && !numbered) throw severalRefusal();
    return numbered ?? latest ?? null;
  }
  const exact = same.find((one) => one.fromOn === fromOn);
  if (exact) return exact;
  return (told.kind === "certification" ? numbered : same.find((one) => overlaps(one, { ...told, fromOn }))) ?? null;
}

function overlaps(here: KnownFact, { fromOn, toOn }: { fromOn: string; toOn: string | null }): boolean {
  return here.fromOn <= (toOn ?? lastDay) && (here.toOn ?? lastDay) >= fromOn;
}

const lastDay = "9999-12-31";

function severalRefusal(): Refusal {
  const message = "There are several of these here. Say from which day the one holds that is meant.";
  return new Refusal("invalid", message, { fromOn: message });
}
