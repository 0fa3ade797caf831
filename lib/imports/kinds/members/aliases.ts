import { fold } from "@/db/fold";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { identityFromCell, type RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { isPlaceholder } from "../../infer/placeholder";

/** Which rows are one person, since one of them has the name of another among its other names, and what identifies them. */
export type RowsOfOnePerson = { of: Map<number, number>; together: Map<number, RowIdentity[]> };

/** What somebody goes by besides their name: addresses identify them, names only lead to another row of the same file. */
export function readAliases(cells: CellsByField): { names: string[]; identities: RowIdentity[] } {
  const words = cells
    .all("aliases")
    .flatMap(({ text }) => text.split(/[\n;|]/).map(cleanText))
    .filter((word) => !isPlaceholder(word));
  const read = words.map((word) => ({ word, identity: identityFromCell(word, null) }));
  return {
    identities: read.flatMap(({ identity }) => identity ?? []),
    names: read.flatMap(({ word, identity }) => (identity ? [] : [word])),
  };
}

/** Finds the rows that are one person by their other names. A name that two people go by, or two rows have, joins nothing. */
export function rowsOfOnePerson() {
  const rows = new Map<number, { name: string; identities: RowIdentity[] }>();
  const byName = new Map<string, number[]>();
  const claims = new Map<string, Set<number>>();
  return {
    see(row: number, name: string, said: { names: string[]; identities: RowIdentity[] }) {
      rows.set(row, { name, identities: said.identities });
      byName.set(fold(name), [...(byName.get(fold(name)) ?? []), row]);
      for (const alias of said.names.map(fold))
        if (alias !== fold(name)) claims.set(alias, (claims.get(alias) ?? new Set()).add(row));
    },
    verdict(): RowsOfOnePerson {
      const of = new Map<number, number>();
      for (const [alias, [claiming, other]] of claims) {
        const [named, another] = byName.get(alias) ?? [];
        if (claiming === undefined || other !== undefined || named === undefined || another !== undefined) continue;
        const [first, second] = [firstOf(of, claiming), firstOf(of, named)].sort((one, next) => one - next) as [
          number,
          number,
        ];
        if (first !== second) of.set(second, first);
      }
      const all = new Map<number, RowIdentity[]>();
      const joined = new Set([...of.keys(), ...of.values()]);
      for (const row of joined) {
        const first = firstOf(of, row);
        all.set(first, [...(all.get(first) ?? []), ...(rows.get(row)?.identities ?? [])]);
      }
      const together = [...joined].map((row) => [row, once(all.get(firstOf(of, row)) ?? [])] as const);
      return { of: new Map([...of.keys()].map((row) => [row, firstOf(of, row)])), together: new Map(together) };
    },
  };
}

function firstOf(of: Map<number, number>, row: number): number {
  let at = row;
  for (let next = of.get(at); next !== undefined; next = of.get(at)) at = next;
  return at;
}

function once(identities: RowIdentity[]): RowIdentity[] {
  return [...new Map(identities.map((identity) => [identityKeyOf(identity), identity])).values()];
}
