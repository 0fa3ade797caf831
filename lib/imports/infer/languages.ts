import { languageCodes } from "@/lib/countries/languages";
import { cleanText } from "../files/text";
import { isPlaceholder } from "./placeholder";

/** "eng", "English", "en-US", "Deutsch" as the shortest code there is ("en", "de"); null where it is no language. */
export function parseLanguage(text: string): string | null {
  if (!text) return null;
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const language = languageOf(cleanText(text).toLowerCase());
  if (parsed.size < mostParsed && text.length < 40) parsed.set(text, language);
  return language;
}

/** A file says the same few languages in every row, and asking what a code means is slow. */
const parsed = new Map<string, string | null>();
const mostParsed = 1_000;

function languageOf(written: string): string | null {
  if (isPlaceholder(written)) return null;
  const named = languageNames().get(written.normalize("NFKD").replace(/\p{M}/gu, ""));
  if (named) return named;
  const code = /^[a-z]{2,3}$/.exec(written.split(/[-_]/)[0] ?? "")?.[0];
  const short = code ? Intl.getCanonicalLocales(code)[0] : undefined;
  return short && english.of(short) !== undefined && english.of(short) !== short ? short : null;
}

/** Several in one cell: "English, German" and "en|de". */
export function parseLanguages(cell: string): { languages: string[]; unknown: string[] } {
  const parts = cell
    .split(/[,;|/\n]| and | & /)
    .map(cleanText)
    .filter((part) => part && !isPlaceholder(part));
  const languages = parts.flatMap((part) => parseLanguage(part) ?? []);
  return { languages: [...new Set(languages)], unknown: parts.filter((part) => !parseLanguage(part)) };
}

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const otherNames: Record<string, string> = {
  mandarin: "zh",
  cantonese: "zh",
  "traditional chinese": "zh",
  "simplified chinese": "zh",
  castellano: "es",
  brazilian: "pt",
  "brazilian portuguese": "pt",
  tagalog: "fil",
  farsi: "fa",
  flemish: "nl",
};

let languageCache: Map<string, string> | undefined;

/** Each language by its English and by its own name, and by what some others call it, without accents. */
function languageNames(): Map<string, string> {
  languageCache ??= new Map([
    ...Object.entries(otherNames),
    ...["de", "es", "fr", "pt", "it", "nl", "en"].flatMap((locale) => namesIn(() => locale)),
    ...namesIn((code) => code),
  ]);
  return languageCache;
}

function namesIn(localeOf: (code: string) => string): [name: string, code: string][] {
  return languageCodes.map((code) => {
    const name = new Intl.DisplayNames(localeOf(code), { type: "language" }).of(code);
    return [plainLanguage(name ?? code), code];
  });
}

function plainLanguage(name: string): string {
  return name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}
