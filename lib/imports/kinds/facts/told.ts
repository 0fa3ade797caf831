import type { FactKind } from "@/db/words";

/**
 * One fact as a row tells it. Null is what the row does not say, so that what is here stays; `hasNoEnd` where it says that no end is
 * known.
 */
export type ToldFact = {
  kind: FactKind;
  certificationKey: string | null;
  detail: string | null;
  isPartner: boolean | null;
  number: string | null;
  fromOn: string | null;
  toOn: string | null;
  hasNoEnd: boolean;
  link: string | null;
  isChecked: boolean;
};

export function toldFact(kind: FactKind, told: Partial<ToldFact> = {}): ToldFact {
  return {
    ...{ kind, certificationKey: null, detail: null, isPartner: null, number: null },
    ...{ fromOn: null, toOn: null, hasNoEnd: false, link: null, isChecked: false },
    ...told,
  };
}
