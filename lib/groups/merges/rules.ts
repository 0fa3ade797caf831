import { fold } from "@/db/fold";
import { foldLink } from "../../activities/rules";
import { mostLinks, mostNames } from "../schema";
import type { GroupMergeFacts } from "./schema";

type Facts = Required<GroupMergeFacts>;
type Named = { name: string; aliases: readonly string[] };

/** The names and links that the kept group is given, as many as it can have, and how many find no room. */
export function givenTo<Group extends Named & { links: readonly string[] }>(kept: Group, merged: Group) {
  const names = added([kept.name, ...kept.aliases], [merged.name, ...merged.aliases], fold);
  const links = added(kept.links, merged.links, foldLink);
  const [nameRoom, linkRoom] = [mostNames - kept.aliases.length, mostLinks - kept.links.length];
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
const sets = [
  ["country", "countryAsWritten", "city"],
  ["latitude", "longitude"],
  ["timeZone"],
  ["statedMembers", "statedMembersOn"],
  ["description"],
] as const;

/** What the kept group says nothing of is taken from the other; of two member counts the one that was said later. */
export function filledFrom(kept: Facts, merged: Facts): GroupMergeFacts {
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
    sets.flatMap((names, place) => (taken[place] ? names : [])),
  );
}

/** The kept group's own words for these facts. */
export function same(facts: Facts, filled: GroupMergeFacts): GroupMergeFacts {
  return only(facts, Object.keys(filled) as (keyof Facts)[]);
}

type Given = { filled: GroupMergeFacts; before: GroupMergeFacts };

/** What was taken over is as it was, unless somebody has written something else there since. */
export function takenBack(now: Facts, { filled, before }: Given): GroupMergeFacts {
  const standing = sets.filter((names) => names.every((name) => name in filled && filled[name] === now[name]));
  return only(before, standing.flat());
}

function only(facts: GroupMergeFacts, names: readonly (keyof Facts)[]): GroupMergeFacts {
  const picked: GroupMergeFacts = {};
  for (const name of names) Object.assign(picked, { [name]: facts[name] });
  return picked;
}

type Lead = { id: string; groupId: string; memberId: string; fromOn: string; acceptedAt: Date | null };

/**
 * Nobody leads one group twice at the same time: of two open times of one person the one goes that was never taken up or began
 * later, so that every day on which they led either stays theirs. Each with the one that stands for both.
 */
export function leadsTwice<Row extends Lead>(open: readonly Row[], keptId: string): { gone: Row; stood: Row }[] {
  return open.flatMap((gone) =>
    open
      .filter((stood) => stood.memberId === gone.memberId && stood.groupId !== gone.groupId)
      .filter((stood) => comesBefore(stood, gone, keptId))
      .map((stood) => ({ gone, stood })),
  );
}

function comesBefore(one: Lead, other: Lead, keptId: string): boolean {
  if ((one.acceptedAt === null) !== (other.acceptedAt === null)) return one.acceptedAt !== null;
  return one.fromOn === other.fromOn ? one.groupId === keptId : one.fromOn < other.fromOn;
}
