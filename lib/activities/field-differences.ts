import { diffWordsWithSpace } from "diff";
import { figureKeys, type Visibility } from "@/db/words";
import { daysInWords } from "@/lib/core/clock";
import { normalizeLink } from "@/lib/core/links";
import { languageName } from "@/lib/countries/languages";
import { placeLabel } from "@/lib/countries/names";
import { activityFactsOf } from "./facts";
import { figureLabels } from "./figures";
import { activityFieldLabels, type KeyNames, type VersionSnapshot } from "./readable-changes";

/** A stretch of text that stayed, went or came. */
export type Stretch = { kind: "same" | "gone" | "new"; text: string };
/** One field in which two versions differ; each line is a text, a link, a tag or a person, in stretches. */
export type FieldDifference = { label: string; lines: Stretch[][] };

/** What a field holds: the key tells which line of the other version it is compared with. */
type Line = { key: string; text: string };
type Field = { label: string; lines: Line[]; isProse: boolean };

const number = new Intl.NumberFormat("en");

const visibilityWords: Record<Visibility, string> = {
  public: "Everyone",
  community: "Signed-in members",
  private: "Its people and their programs",
};

/** The fields that differ, with both sides line by line, and the labels of those that are the same in both and say something. */
export function fieldDifferences(before: VersionSnapshot, after: VersionSnapshot, names: KeyNames) {
  const [old, now] = [fieldsOf(before, names), fieldsOf(after, names)];
  const differing: FieldDifference[] = [];
  const same: string[] = [];
  for (const [place, field] of now.entries()) {
    const was = old[place]?.lines ?? [];
    if (asText(was) !== asText(field.lines)) differing.push({ label: field.label, lines: compared(was, field) });
    else if (field.lines.length > 0) same.push(field.label);
  }
  return { differing, same };
}

const asText = (lines: readonly Line[]) => JSON.stringify(lines.map(({ text }) => text).sort());

function compared(was: readonly Line[], { lines, isProse }: Field): Stretch[][] {
  const told = lines.map((line): Stretch[] => {
    const old = was.find(({ key }) => key === line.key);
    if (!old) return [{ kind: "new", text: line.text }];
    if (old.text === line.text) return [{ kind: "same", text: line.text }];
    if (isProse) return words(old.text, line.text);
    return [
      { kind: "gone", text: old.text },
      { kind: "new", text: line.text },
    ];
  });
  const gone = was.filter(({ key }) => !lines.some((line) => line.key === key));
  return [...gone.map(({ text }): Stretch[] => [{ kind: "gone", text }]), ...told];
}

function words(old: string, now: string): Stretch[] {
  return diffWordsWithSpace(old, now).map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value,
  }));
}

/** Every field in the order of the form, empty ones too, so that both versions have the same list. */
function fieldsOf(version: VersionSnapshot, names: KeyNames): Field[] {
  const facts = activityFactsOf(version);
  const people = version.credits.filter(({ declinedAt }) => declinedAt === null);
  const tagLines = (tags: typeof facts.goals, name: (key: string) => string) =>
    tags.map(({ key, reason }) => ({ key, text: reason ? `${name(key)}: “${reason}”` : name(key) }));
  const language = facts.language && languageName(facts.language);
  return [
    one("type", names.type(facts.type)),
    one("title", facts.title, true),
    one("startsOn", daysInWords(facts.startsOn, facts.endsOn)),
    ...figureKeys.map((key): Field => {
      const value = facts.figures[key];
      const lines = value === undefined || value === null ? [] : [{ key, text: number.format(value) }];
      return { label: figureLabels[key].label, lines, isProse: false };
    }),
    many(
      "links",
      facts.links.map((url) => ({ key: normalizeLink(url), text: url })),
    ),
    many("goals", tagLines(facts.goals, names.goal), true),
    many("principles", tagLines(facts.principles, names.principle), true),
    many(
      "credits",
      people.map((person) => ({
        key: person.memberId ?? person.guestName ?? "",
        text: `${person.name ?? person.guestName ?? "somebody"}, ${person.part}`,
      })),
      true,
    ),
    one("language", language ?? ""),
    one("city", placeLabel(facts)),
    one("description", facts.description, true),
    one("visibility", visibilityWords[facts.visibility]),
  ];
}

function one(field: string, text: string, isProse = false): Field {
  return many(field, text === "" ? [] : [{ key: field, text }], isProse);
}

function many(field: string, lines: Line[], isProse = false): Field {
  return { label: field === "city" ? "Place" : (activityFieldLabels[field] ?? field), lines, isProse };
}
