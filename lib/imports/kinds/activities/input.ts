import type { ActivityType, Catalogue } from "@/lib/catalogue/get";
import { Refusal } from "@/lib/core/errors";
import { linkField } from "@/lib/core/fields";
import { normalizeWords } from "../../files/text";
import type { Warn } from "../../infer/cells";
import type { ActivityDraft } from "./read";

const longest = { title: 200, description: 20_000, links: 20, people: 300, name: 120 };

/** A draft in the words of the command. What is too long is cut, what cannot be kept moves to the description, and it is told. */
export function activityInputOf(draft: ActivityDraft, catalogue: Catalogue, warn: Warn) {
  const type = catalogue.activityTypes.find(({ key }) => key === draft.type);
  if (!type) throw new Refusal("invalid", "", { type: `There is no type of activity "${draft.type}" here.` });
  const good = draft.links.filter((link) => linkField.safeParse(link).success);
  const others = [...draft.links.filter((link) => !good.includes(link)), ...good.slice(longest.links)];
  if (others.length) warn(null, "A link that cannot be saved as evidence is saved in the description.");
  const isCut = draft.title.length > longest.title;
  if (isCut) warn(null, "The title is longer than 200 characters. It was cut; the full title is in the description.");
  const description = [isCut ? draft.title : "", draft.description, ...others].filter(Boolean).join("\n\n");
  if (description.length > longest.description) warn(null, "The description was cut to 20,000 characters.");
  return {
    type,
    title: isCut ? `${draft.title.slice(0, longest.title - 1).trimEnd()}…` : draft.title,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    links: good.slice(0, longest.links),
    figures: draft.figures,
    language: draft.language,
    country: draft.country,
    countryAsWritten: draft.countryAsWritten,
    city: draft.city?.slice(0, 120) ?? null,
    ...(draft.visibility && { visibility: draft.visibility }),
    description: description.slice(0, longest.description),
    ...tagsOfRow(draft, catalogue, warn),
  };
}

/** Credits of the people named, and of the members where the rows or the import say who it was. */
export function creditsOfRow(
  { people }: ActivityDraft,
  type: ActivityType,
  members: { id: string; name: string; isSure: boolean }[],
) {
  const part = (said: string | null) => said ?? type.part;
  const own = members.map((member) => ({
    ...member,
    mine: people.find(({ name }) => normalizeWords(name) === normalizeWords(member.name)),
  }));
  const credited = own.filter(({ mine, isSure }) => mine || isSure || people.length === 0);
  const once = [...new Map(credited.map((member) => [member.id, member])).values()];
  const guests = people
    .filter((person) => !once.some(({ mine }) => mine === person))
    .slice(0, longest.people - once.length);
  return [
    ...once.map(({ id, mine }) => ({ memberId: id, part: part(mine?.part ?? null) })),
    ...guests.map((guest) => ({ guestName: guest.name.slice(0, longest.name), part: part(guest.part) })),
  ];
}

function tagsOfRow(draft: ActivityDraft, { programs, principles }: Catalogue, warn: Warn) {
  const goals = programs.flatMap((program) => program.goals);
  const resolved = (words: string[], known: { key: string; name: string; aliases: string[] }[], what: string) => {
    const keys = words.flatMap((word) => {
      const found = known.find(({ key, name, aliases }) =>
        [key, name, ...aliases].some((other) => normalizeWords(other) === normalizeWords(word)),
      );
      if (!found) warn(null, `There is no ${what} "${word}" here; it is left out.`);
      return found ? [found.key] : [];
    });
    return [...new Set(keys)].map((key) => ({ key, reason: draft.reason?.slice(0, 500) ?? null }));
  };
  return {
    goals: resolved(draft.goals, goals, "goal"),
    principles: resolved(draft.principles, principles, "principle"),
  };
}
