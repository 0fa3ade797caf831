import { fold } from "@/db/fold";
import { normalizeLink } from "@/lib/core/links";
import { mostGroupAliases, mostGroupLinks } from "../schema";
import type { GroupMergeFacts } from "./schema";

type Facts = Required<GroupMergeFacts>;

type Named = { name: string; aliases: readonly string[] };

/** The names and links that the kept group is given, as many as it can have, and how many find no room. */
export function namesAndLinksToAdd<Group extends Named & { links: readonly string[] }>(kept: Group, merged: Group) {
  const names = added([kept.name, ...kept.aliases], [merged.name, ...merged.aliases], fold);
  const links = added(kept.links, merged.links, normalizeLink);
  const [nameRoom, linkRoom] = [mostGroupAliases - kept.aliases.length, mostGroupLinks - kept.links.length];
  return {
    names: names.slice(0, Math.max(0, nameRoom)),
    links: links.slice(0, Math.max(0, linkRoom)),
    leftOut: Math.max(0, names.length - nameRoom) + Math.max(0, links.length - linkRoom),
  };
}

function added(there: readonly string[], more: readonly string[], key: (text: string) => string): string[] {
  const known = new Set(there.map(key));
  return [...new Map(more.filter((text) => !known.has(key(text))).map((text) => [key(text), text])).values()];
}

/** Facts that only make sense together. */
const factSets = [
  ["country", "countryAsWritten", "city"],
  ["latitude", "longitude"],
  ["timeZone"],
  ["statedMembers", "statedMembersOn"],
  ["description"],
] as const;

/** What the kept group says nothing of is taken from the other; of two member counts the one that was said later. */
export function factsToFill(kept: Facts, merged: Facts): GroupMergeFacts {
  const isPlaced = ({ country, countryAsWritten, city }: Facts) => Boolean(country || countryAsWritten || city);
  const isSamePlace = kept.country === merged.country && fold(kept.city ?? "") === fold(merged.city ?? "");
  const isLater = (merged.statedMembersOn ?? "") > (kept.statedMembersOn ?? "");
  const taken = [
    !isPlaced(kept) && isPlaced(merged),
    kept.latitude === null && merged.latitude !== null && (!isPlaced(kept) || isSamePlace),
    !kept.timeZone && Boolean(merged.timeZone),
    merged.statedMembers !== null && (kept.statedMembers === null || isLater),
    !kept.description && Boolean(merged.description),
  ];
  return only(
    merged,
    factSets.flatMap((names, place) => (taken[place] ? names : [])),
  );
}

/** The kept group's own words for these facts. */
export function factsBeforeMerge(facts: Facts, filled: GroupMergeFacts): GroupMergeFacts {
  return only(facts, Object.keys(filled) as (keyof Facts)[]);
}

type Given = { filled: GroupMergeFacts; before: GroupMergeFacts };

/** What was taken over is as it was, unless somebody has written something else there since. */
export function factsAfterUndo(now: Facts, { filled, before }: Given): GroupMergeFacts {
  const standing = factSets.filter((names) => names.every((name) => name in filled && filled[name] === now[name]));
  return only(before, standing.flat());
}

function only(facts: GroupMergeFacts, names: readonly (keyof Facts)[]): GroupMergeFacts {
  const picked: GroupMergeFacts = {};
  for (const name of names) Object.assign(picked, { [name]: facts[name] });
  return picked;
}
