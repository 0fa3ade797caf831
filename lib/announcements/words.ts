import type { AnnouncementAudience } from "@/db/words";
import { countryName } from "@/lib/countries/names";

const longestDetail = 180;

type To = {
  audience: AnnouncementAudience;
  program: string | null;
  group: string | null;
  countries: readonly string[] | null;
};

/** "everybody", "Heroes", "Heroes in Chile, Peru", "AWS User Group Ljubljana". */
export function audienceWords({ audience, program, group, countries }: To): string {
  if (audience === "everybody") return "everybody";
  if (audience === "group") return group ?? "a group";
  const named = program ?? "a program";
  return countries ? `${named} in ${countries.map(countryName).join(", ")}` : named;
}

/** The beginning of Markdown on one line, without its signs: the first paragraph that is no heading. */
export function shortened(markdown: string): string {
  const paragraphs = markdown.split(/\n\s*\n/);
  const first = paragraphs.find((one) => !one.trimStart().startsWith("#")) ?? markdown;
  const line = first
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, "")
    .replaceAll(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1).trimEnd()}…` : line;
}
