import { fold } from "@/db/fold";
import { identityKinds } from "@/db/words";
import { identityKindNames, normalizeIdentity } from "@/lib/members/identities";
import type { Problem, Question } from "../problem";
import { findAnswer, type PairMeaning, personPairMeanings } from "../schema";
import type { RowIdentity } from "./identities";

/** How an identity is compared within a file. */
export function identityKeyOf({ kind, value }: RowIdentity): string {
  return `${kind}:${normalizeIdentity(kind, value)}`;
}

/** Such a key for a reader: "GitHub octocat". */
export function identityWords(key: string): string {
  const kind = identityKinds.find((one) => key.startsWith(`${one}:`));
  return kind ? `${identityKindNames[kind]} ${key.slice(kind.length + 1)}` : key;
}

type Claim = { name: string; rows: number[] };

/**
 * Finds the identities that rows of different names lay claim to. Whether two names are one person is asked, once for each two;
 * what two people have, or more than two names, identifies nobody.
 */
export function identityConflicts(answers: Record<string, PairMeaning> = {}) {
  const claims = new Map<string, Map<string, Claim>>();
  const pairOf = (names: Map<string, Claim>) => {
    const [one, other, third] = [...names.values()];
    return one && other && !third ? [one.name, other.name].sort().join(" / ").slice(0, mostLetters) : null;
  };
  /** `of` leads from the rows that are somebody else's, since the file says so, to the first one of that person. */
  const contested = (of: ReadonlyMap<number, number>) =>
    [...claims].filter(([, names]) => {
      const people = [...names.values()].map(({ rows: [row = 0] }) => of.get(row) ?? row);
      return new Set(people).size > 1;
    });
  const isOne = (names: Map<string, Claim>) => findAnswer(answers, pairOf(names) ?? "") === "one-person";
  return {
    see(identity: RowIdentity, name: string, row: number) {
      const key = identityKeyOf(identity);
      const names = claims.get(key) ?? new Map<string, Claim>();
      const claim = names.get(fold(name)) ?? { name, rows: [] };
      if (claim.rows.length < mostRows) claim.rows.push(row);
      claims.set(key, names.set(fold(name), claim));
    },
    shared: (of: ReadonlyMap<number, number> = new Map()) =>
      new Set(contested(of).flatMap(([key, names]) => (isOne(names) ? [] : [key]))),
    questions(of: ReadonlyMap<number, number> = new Map()): Question[] {
      const asked = new Map<string, Question>();
      for (const [key, names] of contested(of)) {
        const pair = pairOf(names);
        if (!pair || asked.has(pair) || findAnswer(answers, pair)) continue;
        const [one, other] = [...names.values()];
        asked.set(pair, {
          column: "people",
          word: pair,
          asks: `${one?.name} and ${other?.name}: one person or two?`,
          note: `Rows ${one?.rows[0]} and ${other?.rows[0]} both have ${identityWords(key)}. Without an answer neither gets it.`,
          choices: [...personPairMeanings],
          answer: "pairs",
          isBlocking: false,
          rows: [one, other].flatMap((claim) => claim?.rows ?? []),
        });
      }
      return [...asked.values()];
    },
    doubts: (of: ReadonlyMap<number, number> = new Map()): Problem[] =>
      contested(of).flatMap(([key, names]) => {
        const rows = [...names.values()].flatMap((claim) => claim.rows).sort((one, other) => one - other);
        const reason = `${identityWords(key)} belongs to several names (rows ${rows.slice(0, 10).join(", ")}), so it cannot identify a person.`;
        return isOne(names) ? [] : [{ row: rows[0] ?? null, column: null, reason }];
      }),
  };
}

const mostRows = 10;
const mostLetters = 500;
