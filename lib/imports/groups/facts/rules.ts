import { fold, searchText } from "@/db/fold";
import { micro } from "@/lib/groups/rules";
import { type GroupFacts, mostLinks, mostNames } from "@/lib/groups/schema";
import { linkKey } from "../../alike/rules";
import type { Mapping } from "../../schema";
import type { GroupDraft } from "../rules";

export type Warn = (column: string | null, reason: string) => void;

const longest = { name: 120, city: 120, description: 5000, links: mostLinks, aliases: mostNames };

/** A draft in the words of the command. What is too long is cut, what is too much left out, and it is told. */
export function factsOf(draft: GroupDraft, { defaults }: Mapping, warn: Warn): GroupFacts {
  const { name, city, description, links, aliases } = draft;
  const isCut = name.length > longest.name;
  if (isCut) warn(null, "The name is longer than 120 characters. It was cut; the full name is in the description.");
  const whole = [isCut ? name : "", description].filter(Boolean).join("\n\n");
  if (whole.length > longest.description) warn(null, "The description was cut to 5,000 characters.");
  if (links.length > longest.links) warn(null, `Only the first ${mostLinks} links are saved.`);
  if (aliases.length > longest.aliases) warn(null, `Only the first ${mostNames} other names are saved.`);
  return {
    name: isCut ? `${name.slice(0, longest.name - 1).trimEnd()}…` : name,
    kind: draft.kind ?? defaults.kind ?? "user group",
    country: draft.country,
    countryAsWritten: draft.countryAsWritten,
    city: city?.slice(0, longest.city) ?? null,
    timeZone: draft.timeZone,
    latitude: draft.latitude,
    longitude: draft.longitude,
    description: whole.slice(0, longest.description),
    links: links.slice(0, longest.links),
    aliases: aliases.slice(0, longest.aliases).map((alias) => alias.slice(0, longest.name)),
    statedMembers: draft.members,
    statedMembersOn: draft.membersOn,
  };
}

/** What a known group becomes where the row knows more or says otherwise; null where it says nothing new. Nothing is emptied. */
export function revisionOf(known: GroupFacts, draft: GroupDraft, facts: GroupFacts, warn: Warn): GroupFacts | null {
  const names = [known.name, ...known.aliases].map(fold);
  const moved = placeOf(known, facts);
  const after: GroupFacts = {
    ...known,
    name: names.includes(fold(facts.name)) ? known.name : facts.name,
    kind: draft.kind ?? known.kind,
    ...moved,
    timeZone: facts.timeZone ?? known.timeZone,
    ...(facts.latitude === null || isNear(known, facts)
      ? {}
      : { latitude: facts.latitude, longitude: facts.longitude }),
    description: facts.description || known.description,
    links: joined(known.links, facts.links, linkKey, longest.links),
    aliases: joined(known.aliases, facts.aliases, fold, longest.aliases).filter(
      (alias) => fold(alias) !== fold(known.name),
    ),
    ...membersOf(known, facts, warn),
  };
  return JSON.stringify(after) === JSON.stringify(known) ? null : after;
}

/** A city or a country that the row settles; one that only spells it otherwise changes nothing. */
function placeOf(known: GroupFacts, facts: GroupFacts) {
  const isSameCity = facts.city === null || searchText(facts.city) === searchText(known.city ?? "");
  const country = facts.country ?? known.country;
  return {
    city: isSameCity ? known.city : facts.city,
    country,
    countryAsWritten: facts.country ? null : (known.countryAsWritten ?? (country ? null : facts.countryAsWritten)),
  };
}

/** A number counted on an earlier day than the one that stands is old news. */
function membersOf(known: GroupFacts, facts: GroupFacts, warn: Warn) {
  const { statedMembers, statedMembersOn } = facts;
  if (statedMembers === null) return {};
  if (statedMembersOn && known.statedMembersOn && statedMembersOn < known.statedMembersOn) {
    if (statedMembers !== known.statedMembers)
      warn(null, `The number of members is from ${statedMembersOn}. The newer one here, from ${known.statedMembersOn}, stays.`);
    return {};
  }
  const isSame = statedMembers === known.statedMembers;
  return { statedMembers, statedMembersOn: statedMembersOn ?? (isSame ? known.statedMembersOn : null) };
}

function isNear(known: GroupFacts, facts: GroupFacts): boolean {
  return micro(known.latitude) === micro(facts.latitude) && micro(known.longitude) === micro(facts.longitude);
}

function joined(known: string[], more: string[], key: (text: string) => string, most: number): string[] {
  const keys = new Set(known.map(key));
  const news = more.filter((text) => !keys.has(key(text)));
  return [...known, ...news.slice(0, Math.max(0, most - known.length))];
}
