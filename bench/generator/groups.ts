import { fold, searchText } from "@/db/fold";
import * as schema from "@/db/schema";
import type { GroupKind } from "@/db/words";
import type { BulkWriter } from "./bulk";
import type { Chance } from "./chance";
import type { Person } from "./person";
import { dayMilliseconds, firstDay, lastDay, momentOf } from "./sizes";
import { places } from "./vocabulary";

export type BenchGroup = {
  id: string;
  slug: string;
  name: string;
  kind: GroupKind;
  country: string;
  city: string;
  timeZone: string;
  leads: Person[];
};

const kinds: readonly GroupKind[] = ["user group", "user group", "user group", "student club", "partner organisation"];
const words: Record<GroupKind, string> = {
  "user group": "Cloud User Group",
  "student club": "Cloud Club",
  "partner organisation": "Systems",
};

/** One group for twenty members: user groups, student clubs and partner organisations. */
export function writeGroups(chance: Chance, bulk: BulkWriter, count: number): BenchGroup[] {
  const createdAt = new Date(momentOf(firstDay) - 300 * dayMilliseconds);
  return Array.from({ length: count }, (_, number) => {
    const kind = kinds[number % kinds.length] ?? "user group";
    const place = chance.early(places);
    const name = `${place.city} ${words[kind]} ${number + 1}`;
    const group = { id: chance.id(createdAt.getTime()), slug: fold(name).replaceAll(" ", "-"), name, kind, ...place };
    bulk.add(schema.groups, {
      ...group,
      nameFolded: fold(name),
      description: `People of ${place.city} who build things together.`,
      aliases: [],
      searchText: searchText(name, place.city),
      statedMembers: chance.is(0.8) ? chance.skewed(300) : null,
      statedMembersOn: lastDay,
      createdAt,
      updatedAt: createdAt,
    });
    const url = `https://meetup.example/${group.slug}`;
    bulk.add(schema.groupLinks, { groupId: group.id, url, urlFolded: url.replace("https://", ""), position: 0 });
    return { ...group, leads: [] };
  });
}

/** Who holds a role in the group leads it: at most three. A group without any is led by whoever comes along. */
export function writeLeads(chance: Chance, bulk: BulkWriter, groups: BenchGroup[], people: Person[]): void {
  const byId = new Map(groups.map((group) => [group.id, group]));
  for (const person of people)
    for (const term of person.terms) {
      const group = byId.get(term.groupId ?? "");
      const isOpen = group && group.leads.length < 3 && term.state === "active" && !group.leads.includes(person);
      if (isOpen) group.leads.push(person);
    }
  const acceptedAt = new Date(momentOf(firstDay));
  for (const group of groups) {
    if (group.leads.length === 0) group.leads.push(chance.pick(people));
    for (const lead of group.leads)
      bulk.add(schema.groupLeads, {
        id: chance.id(acceptedAt.getTime()),
        groupId: group.id,
        memberId: lead.id,
        fromOn: firstDay,
        acceptedAt,
        createdAt: acceptedAt,
      });
  }
}
