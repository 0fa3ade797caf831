import { fold, searchText } from "@/db/fold";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import type { InspectedFile } from "../../infer/inspected-file";
import { isSameCity } from "../../infer/places";
import type { OwnRow } from "../own-cells";
import type { findGroups } from "./lookups";
import { ownGroupLine } from "./own-changes";
import type { GroupDraft } from "./read";
import { groupLinkKey, type KnownGroup } from "./traits";
import "server-only";

export type MetGroups = Map<string, KnownGroup>;

export type GroupMatching = { viewer: Viewer; file: InspectedFile; met: MetGroups } & Awaited<
  ReturnType<typeof findGroups>
>;

export function groupKeysOf(draft: GroupDraft): [first: string, second: string] {
  return [`import/${draft.key}`, `import/${draft.factsKey}`];
}

/** An id that stands for another group already, in another system's file, is not trusted. */
export function freeGroupKey({ met, byKey }: GroupMatching, draft: GroupDraft): string {
  const [first, second] = groupKeysOf(draft);
  return met.has(first) || byKey.has(first) ? second : first;
}

export function findGroupMatch(books: GroupMatching, draft: GroupDraft): KnownGroup | null {
  const { met, byKey, byLink, file } = books;
  const [first, second] = groupKeysOf(draft);
  const keyed = met.get(first) ?? latestKnown(books, byKey.get(first));
  if (keyed && isGroupOfRow(keyed, draft)) return keyed;
  const other = met.get(second) ?? latestKnown(books, byKey.get(second));
  if (other) return other;
  const [shared, own] = [true, false].map((wanted) =>
    once(
      draft.links
        .map(groupLinkKey)
        .filter((link) => file.shared.has(link) === wanted)
        .flatMap((link) => byLink.get(link) ?? []),
    ),
  );
  const [one, another] = nearestGroups(own ?? [], draft);
  if (one && another)
    throw new Refusal("conflict", "", {
      links: `This link belongs to several groups here: ${one.facts.name} and ${another.facts.name}.`,
    });
  if (one) return latestKnown(books, one);
  const alike = (shared ?? []).filter((group) => hasNameOfRow(group, draft) && !isFromSameFile(group, file));
  const near = nearestGroups(alike, draft);
  return near.length === 1 ? latestKnown(books, near[0]) : null;
}

/**
 * The group that a line of a list of this application is of. Such a list may come from another installation, where the same address
 * is another group's: refuses as a conflict where neither name nor place nor the version of the line says that it is this one.
 */
export function findOwnGroup(books: GroupMatching, draft: GroupDraft & { own: OwnRow }): KnownGroup | null {
  const addressed = latestKnown(books, books.bySlug.get(draft.own.id));
  if (!addressed) return null;
  const isOfLine = draft.own.cells.get("version") === ownGroupLine(addressed.facts).get("version");
  if (isOfLine || hasNameOfRow(addressed, draft) || isPlaceOfRow(addressed, draft)) return addressed;
  throw new Refusal("conflict", "", {
    address: `Here this is the address of ${addressed.facts.name}. If you mean that group, export the list again and make the change in the new file. If not, empty this cell.`,
  });
}

/** The same object again where an earlier row, or slice, has changed it already. */
function latestKnown({ met }: GroupMatching, group: KnownGroup | undefined): KnownGroup | null {
  if (!group) return null;
  const key = `group ${group.id}`;
  if (!met.has(key)) met.set(key, group);
  return met.get(key) ?? group;
}

/** Whether a group found by the file's own id is the one that the row speaks of. */
function isGroupOfRow(group: KnownGroup, draft: GroupDraft): boolean {
  if (draft.key === draft.factsKey) return true;
  const links = new Set(group.facts.links.map(groupLinkKey));
  return hasNameOfRow(group, draft) || draft.links.some((link) => links.has(groupLinkKey(link)));
}

/** A list that this application gave, in which the name was corrected: all else says the same. */
function isPlaceOfRow({ facts }: KnownGroup, draft: GroupDraft): boolean {
  return facts.kind === draft.kind && facts.country === draft.country && isSameCity(facts.city, draft.city);
}

function hasNameOfRow({ facts }: KnownGroup, draft: GroupDraft): boolean {
  return [facts.name, ...facts.aliases].some((name) => fold(name) === fold(draft.name));
}

/** Made for another row of this very file, which is not this one. */
export function isFromSameFile({ sourceKey }: KnownGroup, file: InspectedFile): boolean {
  const key = sourceKey?.replace(/^import\//, "") ?? "";
  return file.keys.has(key) || (file.areIdsUnique && key.startsWith("id:"));
}

/** Of several groups with a link, those of that name, and of those the ones in that city, as far as that leaves any. */
function nearestGroups(groups: KnownGroup[], draft: GroupDraft): KnownGroup[] {
  const isThere = ({ facts }: KnownGroup) => searchText(facts.city ?? "") === searchText(draft.city ?? "");
  const named = groups.filter((group) => hasNameOfRow(group, draft));
  const some = named.length > 0 ? named : groups;
  const near = some.filter(isThere);
  return near.length > 0 ? near : some;
}

function once(groups: KnownGroup[]): KnownGroup[] {
  return [...new Set(groups)];
}
