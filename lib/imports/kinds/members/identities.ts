import { type IdentityKind, identityKinds } from "@/db/words";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { identityFromCell, type RowIdentity } from "../../infer/identities";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { splitLinks } from "../../infer/links";
import { readAliases } from "./aliases";

export function readMemberName(cells: CellsByField): string {
  return cleanText(cells.text("name")) || cleanText(`${cells.text("first_name")} ${cells.text("last_name")}`);
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
