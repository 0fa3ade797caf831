import { type IdentityKind, identityKinds } from "@/db/words";
import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { identityFromCell, type RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { splitLinks } from "../../infer/links";
import { isPlaceholder } from "../../infer/placeholder";
import { readAliases } from "./aliases";

/**
 * The whole name. Where first and last name have columns of their own, a third counts only if it has both in it, or the last one
 * and says that it is preferred: "Member" may hold anything. Where it holds one half of the name, the other is in its column.
 */
export function readMemberName(cells: CellsByField): string {
  const [name, first, last] = (["name", "first_name", "last_name"] as const).map((field) => {
    const text = cleanText(cells.text(field));
    return isPlaceholder(text) ? "" : text;
  }) as [string, string, string];
  const written = cleanText(`${first} ${last}`);
  if (!name || !written) return name || written;
  const isIn = (part: string) => isWithin(part, name);
  if (cells.place("first_name") !== undefined && cells.place("last_name") !== undefined) {
    const isPreferred = last !== "" && /\b(preferred|display)\b/.test(normalizeWords(cells.header("name") ?? ""));
    return isIn(last) && (isIn(first) || isPreferred) ? name : written;
  }
  if (isIn(written)) return name;
  return last ? `${name} ${last}` : `${first} ${name}`;
}

function isWithin(part: string, whole: string): boolean {
  return part === "" || ` ${normalizeWords(whole)} `.includes(` ${normalizeWords(part)} `);
}

/** Every identity of the row, each once, addresses without a column of their own included. */
export function readIdentities(cells: CellsByField): RowIdentity[] {
  const claimed = identityColumns.flatMap((kind) => cells.all(kind).flatMap(({ text }) => identityOfCell(text, kind)));
  const linked = cells
    .all("links")
    .flatMap(({ text }) => splitLinks(text).addresses.flatMap((address) => identityOfCell(address, null)));
  const { identities: aliased } = readAliases(cells);
  return [
    ...new Map([...claimed, ...linked, ...aliased].map((identity) => [identityKeyOf(identity), identity])).values(),
  ];
}

type IdentityField = Exclude<IdentityKind, "other">;

export const identityColumns = identityKinds.filter((kind): kind is IdentityField => kind !== "other");

export function identityOfCell(text: string, kind: IdentityKind | null): RowIdentity[] {
  const identity = identityFromCell(text, kind);
  return identity ? [identity] : [];
}
