import { fold, searchText } from "@/db/fold";
import { toMicrodegrees } from "@/lib/groups/coordinates";
import type { GroupFacts } from "@/lib/groups/schema";
import type { Warn } from "../../infer/cells";
import { groupLimits } from "./input";
import type { GroupDraft } from "./read";
import { groupLinkKey } from "./traits";

/** What a known group becomes where the row knows more or says otherwise; null where it says nothing new. Nothing is emptied. */
export function groupRevisionOf(
  known: GroupFacts,
  draft: GroupDraft,
  facts: GroupFacts,
  warn: Warn,
): GroupFacts | null {
  const names = [known.name, ...known.aliases].map(fold);
  const moved = revisedPlace(known, facts);
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
    links: joinNew(known.links, facts.links, groupLinkKey, groupLimits.links),
    aliases: joinNew(known.aliases, facts.aliases, fold, groupLimits.aliases).filter(
      (alias) => fold(alias) !== fold(known.name),
    ),
    ...revisedMembers(known, facts, warn),
  };
  return JSON.stringify(after) === JSON.stringify(known) ? null : after;
}

/** A city or a country that the row settles; one that only spells it otherwise changes nothing. */
function revisedPlace(known: GroupFacts, facts: GroupFacts) {
  const isSameCity = facts.city === null || searchText(facts.city) === searchText(known.city ?? "");
  const country = facts.country ?? known.country;
  return {
    city: isSameCity ? known.city : facts.city,
    country,
    countryAsWritten: facts.country ? null : (known.countryAsWritten ?? (country ? null : facts.countryAsWritten)),
  };
}

/** A number counted on an earlier day than the one that stands is old news. */
function revisedMembers(known: GroupFacts, facts: GroupFacts, warn: Warn) {
  const { statedMembers, statedMembersOn } = facts;
  if (statedMembers === null) return {};
  if (statedMembersOn && known.statedMembersOn && statedMembersOn < known.statedMembersOn) {
    if (statedMembers !== known.statedMembers)
      warn(
        null,
        `The number of members is from ${statedMembersOn}. The newer one here, from ${known.statedMembersOn}, stays.`,
      );
    return {};
  }
  const isSame = statedMembers === known.statedMembers;
  return { statedMembers, statedMembersOn: statedMembersOn ?? (isSame ? known.statedMembersOn : null) };
}

function isNear(known: GroupFacts, facts: GroupFacts): boolean {
  return (
    toMicrodegrees(known.latitude) === toMicrodegrees(facts.latitude) &&
    toMicrodegrees(known.longitude) === toMicrodegrees(facts.longitude)
  );
}

function joinNew(known: string[], more: string[], key: (text: string) => string, most: number): string[] {
  const keys = new Set(known.map(key));
  const news = more.filter((text) => !keys.has(key(text)));
  return [...known, ...news.slice(0, Math.max(0, most - known.length))];
}
