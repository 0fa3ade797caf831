import { cleanText, normalizeWords } from "../files/text";
import type { DayOrder } from "../schema";
import { isPlaceholder } from "./placeholder";
import { roleDaysIn } from "./role-days";

/** A program of the catalogue as far as an import needs it; `levels` are those that it names, the lowest first. */
export type KnownProgram = { key: string; name: string; aliases?: string[]; levels?: string[] };

/**
 * What one cell says about a term: of a month or a year the first day where it starts, the last where it ends. `isRead` is false
 * where it speaks of days that cannot be read.
 */
export type ProgramRole = {
  program: string | null;
  specialty: string | null;
  startsOn: string | null;
  endsOn: string | null;
  isRead: boolean;
};

/**
 * Reads "AWS Serverless Hero", "Hero since 2020", "Hero from 2019 - 2022" and "Dev Tools Builder since 2023": program,
 * specialty and years, as far as the cell has them.
 */
export function programRoleOf(text: string, programs: KnownProgram[] = [], order: DayOrder | null = null): ProgramRole {
  const written = cleanText(text);
  if (isPlaceholder(written)) return { program: null, specialty: null, startsOn: null, endsOn: null, isRead: true };
  const { rest, startsOn, endsOn, isRead } = roleDaysIn(written, order);
  const named = programs.find((program) =>
    [program.key, program.name, ...(program.aliases ?? [])].some(
      (name) => normalizeWords(name) === normalizeWords(rest),
    ),
  );
  const role = named ? null : roles.find(({ form }) => form.test(rest));
  const specialty = named
    ? ""
    : rest
        .replace(role?.form ?? /$^/, " ")
        .replace(/\b(AWS|Amazon Web Services)\b/gi, " ")
        .replace(/\s+/g, " ");
  return {
    program: named?.key ?? role?.program ?? null,
    specialty: specialtyOf(specialty),
    ...{ startsOn, endsOn, isRead },
  };
}

/** "Dev Tools" and "devtools" are one specialty; of several spellings a file uses, `canonicalSpecialties` picks one. */
export function specialtyKey(specialty: string): string {
  return normalizeWords(specialty).replace(/[^\p{L}\p{N}]/gu, "");
}

export function specialtyOf(text: string): string | null {
  const written = cleanText(text).replace(/^[\s,;:/–-]+|[\s,;:/–-]+$/g, "");
  return isPlaceholder(written) ? null : (settledSpellings.get(specialtyKey(written)) ?? written);
}

/** One spelling for each specialty: the settled one, else the one most rows use. */
export function canonicalSpecialties(counts: Map<string, number>): Map<string, string> {
  const best = new Map<string, { spelling: string; rows: number }>();
  for (const [spelling, rows] of counts) {
    const key = specialtyKey(spelling);
    if (rows > (best.get(key)?.rows ?? 0)) best.set(key, { spelling, rows });
  }
  return new Map([...best].map(([key, { spelling }]) => [key, spelling]));
}

/** Tags by which other systems say that somebody no longer holds the role. */
export function saysTermEnded(tags: string[]): boolean {
  const role = "(hero|builder|member|leader|ambassador|captain)";
  const form = new RegExp(
    `^((alumni|former|ex|emeritus|retired|past)([ -]${role})?|${role}[ -](alumn(us|i|a)|emeritus))$`,
    "i",
  );
  return tags.some((tag) => form.test(tag));
}

export function splitTags(cell: string): string[] {
  const parts = cell.includes("|") ? cell.split("|") : cell.split(/[;,\n]/);
  return [...new Set(parts.map(cleanText).filter((tag) => tag && !isPlaceholder(tag)))];
}

const settledSpellings = new Map([["devtools", "DevTools"]]);

const roles = [
  { form: /\b(Community )?Builders?\b/i, program: "community-builders" },
  { form: /\bUser Group (Leaders?|Organi[sz]ers?|Owners?)\b/i, program: "user-group-leaders" },
  { form: /\bAmbassadors?\b/i, program: "ambassadors" },
  { form: /\b(Cloud )?Captains?\b/i, program: "cloud-captains" },
  { form: /\bHero(es)?\b/i, program: "heroes" },
];
