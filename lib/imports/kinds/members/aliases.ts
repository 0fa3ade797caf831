import { fold } from "@/db/fold";
import { identityKindNames } from "@/lib/members/identities";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { identityFromCell, type RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { isPlaceholder } from "../../infer/placeholder";
import type { Question } from "../../problem";
import { findAnswer, type PairMeaning, personPairMeanings } from "../../schema";

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

type SeenRow = { name: string; identities: RowIdentity[] };

/**
 * Finds the rows that are one person by their other names. A name that two people go by, or two rows have, joins nothing; where
 * the rows have different addresses of one kind, it is asked, and without an answer they are two people.
 */
export function rowsOfOnePerson(answers: Record<string, PairMeaning> = {}) {
  const rows = new Map<number, SeenRow>();
  const byName = new Map<string, number[]>();
  const claims = new Map<string, Set<number>>();
  return {
    see(row: number, name: string, said: { names: string[]; identities: RowIdentity[] }) {
      rows.set(row, { name, identities: said.identities });
      byName.set(fold(name), [...(byName.get(fold(name)) ?? []), row]);
      for (const alias of said.names.map(fold))
        if (alias !== fold(name)) claims.set(alias, (claims.get(alias) ?? new Set()).add(row));
    },
    verdict(): RowsOfOnePerson & { questions: Question[] } {
      const of = new Map<number, number>();
      const questions: Question[] = [];
      const whole = new Map([...rows].map(([row, { identities }]) => [row, identities]));
      for (const [alias, [claiming, other]] of claims) {
        const [named, another] = byName.get(alias) ?? [];
        if (claiming === undefined || other !== undefined || named === undefined || another !== undefined) continue;
        const [first = 0, second = 0] = [firstOf(of, claiming), firstOf(of, named)].sort((one, next) => one - next);
        if (first === second) continue;
        const [ofFirst, ofSecond] = [whole.get(first) ?? [], whole.get(second) ?? []];
        const kind = differingKind(ofFirst, ofSecond);
        const question = kind && pairQuestion({ claiming, named, kind }, rows);
        const answer = findAnswer(answers, question?.word ?? "");
        if (question && !answer) questions.push(question);
        if (question && answer !== "one-person") continue;
        of.set(second, first);
        whole.set(first, once([...ofFirst, ...ofSecond]));
      }
      const joined = [...new Set([...of.keys(), ...of.values()])];
      return {
        of: new Map([...of.keys()].map((row) => [row, firstOf(of, row)])),
        together: new Map(joined.map((row) => [row, whole.get(firstOf(of, row)) ?? []])),
        questions,
      };
    },
  };
}

/** A kind of address that both have, each another one; null where they share any, which makes them one person. */
function differingKind(one: RowIdentity[], other: RowIdentity[]): RowIdentity["kind"] | null {
  const keys = new Set(one.map(identityKeyOf));
  if (other.some((identity) => keys.has(identityKeyOf(identity)))) return null;
  return one.find(({ kind }) => other.some((identity) => identity.kind === kind))?.kind ?? null;
}

type Pair = { claiming: number; named: number; kind: RowIdentity["kind"] };

function pairQuestion({ claiming, named, kind }: Pair, rows: ReadonlyMap<number, SeenRow>): Question {
  const [one = "", other = ""] = [claiming, named].map((row) => rows.get(row)?.name);
  return {
    column: "people",
    word: [one, other].sort().join(" / ").slice(0, mostLetters),
    asks: `${one} and ${other}: one person or two?`,
    note: `Row ${claiming} has "${other}" among its other names, but in row ${named} ${identityKindNames[kind]} is different. Without an answer they are two people.`,
    choices: [...personPairMeanings],
    answer: "pairs",
    isBlocking: false,
    rows: [claiming, named],
  };
}

const mostLetters = 500;

function firstOf(of: Map<number, number>, row: number): number {
  let at = row;
  for (let next = of.get(at); next !== undefined; next = of.get(at)) at = next;
  return at;
}

function once(identities: RowIdentity[]): RowIdentity[] {
  return [...new Map(identities.map((identity) => [identityKeyOf(identity), identity])).values()];
}
