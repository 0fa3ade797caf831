import { fold } from "@/db/fold";
import { foldIdentity } from "@/lib/members/rules";
import type { Identity } from "../links/rules";
import type { Problem } from "../schema";

/** How an identity is compared within a file. */
export function claimKey({ kind, value }: Identity): string {
  return `${kind}:${foldIdentity(kind, value)}`;
}

/** Finds the identities that rows of different names lay claim to: such a one identifies nobody. */
export function claimsOn() {
  const names = new Map<string, { name: string; row: number }>();
  const rows = new Map<string, number[]>();
  return {
    see(identity: Identity, name: string, row: number) {
      const key = claimKey(identity);
      const first = names.get(key);
      if (!first) names.set(key, { name: fold(name), row });
      else if (first.name !== fold(name)) rows.set(key, [...(rows.get(key) ?? [first.row]), row]);
    },
    shared: () => new Set(rows.keys()),
    doubts: (): Problem[] =>
      [...rows].map(([key, claimed]) => ({
        row: claimed[0] ?? null,
        column: null,
        reason: `${key} belongs to several names (rows ${claimed.slice(0, 10).join(", ")}), so it cannot identify a person.`,
      })),
  };
}

/** A column of ids is one only if no id comes twice. */
export function idsOf() {
  const seen = new Set<string>();
  let double: string | null = null;
  return {
    see(id: string) {
      if (id && seen.has(id)) double ??= id;
      else if (id) seen.add(id);
    },
    areUnique: () => double === null && seen.size > 0,
    doubts: (column: string): Problem[] =>
      double
        ? [
            {
              row: null,
              column,
              reason: `"${double}" and maybe others appear more than once, so this column cannot identify rows. Title, day and people are used instead.`,
            },
          ]
        : [],
  };
}
