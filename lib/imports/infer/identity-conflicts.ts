import { fold } from "@/db/fold";
import { normalizeIdentity } from "@/lib/members/identities";
import type { Problem } from "../problem";
import type { RowIdentity } from "./identities";

/** How an identity is compared within a file. */
export function identityKeyOf({ kind, value }: RowIdentity): string {
  return `${kind}:${normalizeIdentity(kind, value)}`;
}

/** Finds the identities that rows of different names lay claim to: such a one identifies nobody. */
export function identityConflicts() {
  const names = new Map<string, { name: string; row: number }>();
  const rows = new Map<string, number[]>();
  return {
    see(identity: RowIdentity, name: string, row: number) {
      const key = identityKeyOf(identity);
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
