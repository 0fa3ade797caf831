import { type IdentityKind, identityKinds } from "@/db/words";
import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { identityFromCell, type RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { splitLinks } from "../../infer/links";
import { isPlaceholder } from "../../infer/placeholder";
import { readAliases } from "./aliases";

/** The whole name; where a column called "Name" or "Nombre" holds only half of it, the other half is in a column of its own. */
export function readMemberName(cells: CellsByField): string {
  const [name, first, last] = (["name", "first_name", "last_name"] as const).map((field) => {
    const text = cleanText(cells.text(field));
    return isPlaceholder(text) ? "" : text;
  });
  if (!name) return cleanText(`${first} ${last}`);
  const isHalf = (other: string | undefined) => !!other && !isWithin(other, name);
  if (last && !first) return isHalf(last) ? `${name} ${last}` : name;
  if (first && !last) return isHalf(first) ? `${first} ${name}` : name;
  return name;
}

function isWithin(part: string, whole: string): boolean {
  return ` ${normalizeWords(whole)} `.includes(` ${normalizeWords(part)} `);
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
