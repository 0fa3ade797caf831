import { cleanText, normalizeWords } from "../files/text";
import { isPlaceholder } from "./placeholder";

/** A program of the catalogue as far as an import needs it. */
export type KnownProgram = { key: string; name: string; aliases?: string[] };

/** What one cell says about a term; days are whole years spelled out ("since 2020" starts on its first day). */
export type ProgramRole = {
  program: string | null;
  specialty: string | null;
  startsOn: string | null;
  endsOn: string | null;
};

/**
 * Reads "AWS Serverless Hero", "Hero since 2020", "Hero from 2019 - 2022" and "Dev Tools Builder since 2023": program,
 * specialty and years, as far as the cell has them.
 */
export function programRoleOf(text: string, programs: KnownProgram[] = []): ProgramRole {
  const written = cleanText(text);
  if (isPlaceholder(written)) return { program: null, specialty: null, startsOn: null, endsOn: null };
  const { rest, from, to } = yearsIn(written);
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
    startsOn: from ? `${from}-01-01` : null,
    endsOn: to ? `${to}-12-31` : null,
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

function yearsIn(text: string): { rest: string; from: string | null; to: string | null } {
  const year = "((?:19|20)\\d\\d)";
  const span = new RegExp(
    `\\b(?:from )?${year}\\s*(?:-|–|—|to|until|till)\\s*(${year}|now|today|present)\\b`,
    "i",
  ).exec(text);
  if (span) return { rest: text.replace(span[0], ""), from: span[1] ?? null, to: span[3] ?? null };
  const until = new RegExp(`\\b(?:until|till) ${year}\\b`, "i").exec(text);
  if (until) return { rest: text.replace(until[0], ""), from: null, to: until[1] ?? null };
  const since = new RegExp(`\\b(?:since|from)? ?\\b${year}\\b`, "i").exec(text);
  return since
    ? { rest: text.replace(since[0], ""), from: since[1] ?? null, to: null }
    : { rest: text, from: null, to: null };
}
