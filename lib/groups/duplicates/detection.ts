import { fold, searchText } from "@/db/fold";
import { orderedPair } from "@/lib/core/ordered-pair";

type GroupPlace = { country: string | null; countryAsWritten: string | null; city: string | null };
export type ComparableGroup = GroupPlace & {
  id: string;
  name: string;
  aliases: readonly string[];
  links: readonly string[];
};
/** Two groups that may be one, and by what: a link that both have, or a name that both go by, or nearly, in the same place. */
export type DuplicatePair<Group> = {
  one: Group;
  other: Group;
  link: string | null;
  name: string | null;
  isNear: boolean;
};

/** A link that more groups than this share is that of a program or a platform and says nothing of any of them. */
const mostSharing = 4;

/** What nearly every group has in its name, beside its city: what is left tells it from the others there. */
const commonWords = new Set("amazon aws group groups meetup the ug user usergroup users".split(" "));

/**
 * Pairs that share a link, or have nearly one name or alias in one city and country. Two of one name in different places are two, whatever
 * they link to. Links are folded.
 */
export function duplicatePairs<Group extends ComparableGroup>(groups: readonly Group[]): DuplicatePair<Group>[] {
  const byLink = groupsByKey(groups, ({ links }) => links).filter(([, all]) => all.length <= mostSharing);
  const byName = groupsByKey(groups, (group) => {
    const place = placeOf(group);
    return place ? namesOf(group).map((name) => `${distinctiveName(name, group.city)}|${place}`) : [];
  });
  const pairs = new Map<string, DuplicatePair<Group>>();
  for (const [link, all] of byLink)
    for (const [one, other] of everyTwo(all))
      if (!areDifferent(one, other)) addPair(pairs, { one, other, link, name: null, isNear: false });
  for (const [, all] of byName)
    for (const [one, other] of everyTwo(all)) {
      const name = nameOfBoth(one, other);
      addPair(pairs, { one, other, link: null, name, isNear: name === null });
    }
  return [...pairs.values()];
}

function groupsByKey<Group>(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): [string, Group[]][] {
  const found = new Map<string, Group[]>();
  for (const group of groups)
    for (const key of new Set(keysOf(group))) {
      const there = found.get(key);
      if (there) there.push(group);
      else found.set(key, [group]);
    }
  return [...found].filter(([, all]) => all.length > 1);
}

function everyTwo<Group>(all: readonly Group[]): [Group, Group][] {
  return all.flatMap((one, place) => all.slice(place + 1).map((other): [Group, Group] => [one, other]));
}

function addPair<Group extends ComparableGroup>(
  pairs: Map<string, DuplicatePair<Group>>,
  pair: DuplicatePair<Group>,
): void {
  const key = orderedPair(pair.one.id, pair.other.id).join(" ");
  const there = pairs.get(key);
  const { link, name, isNear } = pair;
  pairs.set(key, there ? { ...there, link: there.link ?? link, name: there.name ?? name, isNear } : pair);
}

/** Accents or none, it is one name: files often come without them. */
function namesOf({ name, aliases }: ComparableGroup): string[] {
  return [name, ...aliases].map((text) => searchText(text));
}

/** What a folded name says in its city beside the common words, in whatever order; all of it where no city is known. */
function distinctiveName(name: string, city: string | null): string {
  if (!city) return name;
  const own = new Set(wordsOf(searchText(city)));
  return wordsOf(name.replace("amazon web services", ""))
    .filter((word) => !commonWords.has(word) && !own.has(word))
    .sort()
    .join(" ");
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);

function nameOfBoth(one: ComparableGroup, other: ComparableGroup): string | null {
  const names = namesOf(other);
  return [one.name, ...one.aliases].find((name) => names.includes(searchText(name))) ?? null;
}

/** Null where not even the country is known. */
function placeOf({ country, countryAsWritten, city }: GroupPlace): string | null {
  const land = country ?? fold(countryAsWritten ?? "");
  return land ? `${land}|${searchText(city ?? "")}` : null;
}

function areDifferent(one: ComparableGroup, other: ComparableGroup): boolean {
  const isPlaced = (group: ComparableGroup) => placeOf(group) !== null && Boolean(group.city);
  const isElsewhere = isPlaced(one) && isPlaced(other) && placeOf(one) !== placeOf(other);
  return isElsewhere && nameOfBoth(one, other) !== null;
}
