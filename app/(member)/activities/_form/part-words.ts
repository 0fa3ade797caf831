import { formatDays, formatNumber, plural } from "@/app/_ui/format";
import { creditPartChoices } from "@/lib/activities/credit-parts";
import { figureLabels } from "@/lib/activities/figures";
import type { Typed } from "./form-types";
import type { FormOptions } from "./options";
import { seenBy } from "./seen-by";

export type PartWords = Record<
  "type" | "title" | "day" | "figures" | "links" | "files" | "tags" | "people" | "more",
  string
>;
type Known = { options: FormOptions; names: Record<string, string>; files: number };
type Asks = FormOptions["types"][number]["asks"];

/** What stands in each section of the form, in a line. */
export function partWords(typed: Typed, { options, names, files }: Known): PartWords {
  const type = options.types.find(({ key }) => key === typed.type);
  const { added = [], removed = [] } = typed.files ?? {};
  return {
    type: type?.name ?? "Not chosen",
    title: typed.title || "No title",
    day: typed.startsOn ? formatDays(typed.startsOn, typed.endsOn) : "No day",
    figures: figureWords(typed, type?.asks ?? []),
    links: joined((typed.links ?? []).filter(Boolean), "No link"),
    files:
      files + added.length - removed.length > 0 ? plural(files + added.length - removed.length, "file") : "No files",
    tags: tagWords(typed, options),
    people: joined(
      (typed.credits ?? []).map((credit) => creditWords(credit, options, names)),
      "Nobody",
    ),
    more: [
      options.languages.find(({ value }) => value === typed.language)?.label ?? "No language set",
      options.countries.find(({ value }) => value === typed.country)?.label ?? "No country set",
      seenBy[typed.visibility ?? "public"],
      typed.description ? "with a description" : "no description",
    ].join(", "),
  };
}

function figureWords({ figures = {} }: Typed, asks: Asks): string {
  const known = asks.flatMap((key) => {
    const value = figures[key];
    return value === null || value === undefined ? [] : `${formatNumber(value)} ${figureLabels[key].after}`;
  });
  return joined(known, "No numbers");
}

function tagWords({ goals = [], principles = [] }: Typed, options: FormOptions): string {
  const known = [...options.programs.flatMap((program) => program.goals), ...options.principles];
  const names = [...goals, ...principles].flatMap(({ key }) => known.find((one) => one.key === key)?.name ?? []);
  return joined(names, "Nothing");
}

function creditWords(
  { memberId, guestName, part }: NonNullable<Typed["credits"]>[number],
  { me }: FormOptions,
  names: Record<string, string>,
): string {
  const who = memberId === me.id ? "You" : ((memberId && names[memberId]) ?? guestName ?? "Somebody");
  const as = creditPartChoices.find(({ value }) => value === part)?.label.toLowerCase() ?? part;
  return `${who} as ${as}`;
}

function joined(words: readonly string[], otherwise: string): string {
  return words.length > 0 ? words.join(", ") : otherwise;
}
