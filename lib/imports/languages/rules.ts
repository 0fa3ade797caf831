import { languageCodes } from "@/lib/languages/rules";
import { isPlaceholder } from "../links/rules";
import { cleaned } from "../texts/rules";

/** "eng", "English", "en-US", "Deutsch" as the shortest code there is ("en", "de"); null where it is no language. */
export function languageOf(text: string): string | null {
  const written = cleaned(text).toLowerCase();
  if (isPlaceholder(written)) return null;
  const named = names().get(written.normalize("NFKD").replace(/\p{M}/gu, ""));
  if (named) return named;
  const code = /^[a-z]{2,3}$/.exec(written.split(/[-_]/)[0] ?? "")?.[0];
  const short = code ? Intl.getCanonicalLocales(code)[0] : undefined;
  return short && english.of(short) !== undefined && english.of(short) !== short ? short : null;
}

/** Several in one cell: "English, German" and "en|de". */
export function languagesOf(cell: string): { languages: string[]; unknown: string[] } {
  const parts = cell
    .split(/[,;|/\n]| and | & /)
    .map(cleaned)
    .filter((part) => part && !isPlaceholder(part));
  const languages = parts.flatMap((part) => languageOf(part) ?? []);
  return { languages: [...new Set(languages)], unknown: parts.filter((part) => !languageOf(part)) };
}

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const others: Record<string, string> = {
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

let cache: Map<string, string> | undefined;

/** Each language by its English and by its own name, without accents. */
function names(): Map<string, string> {
  cache ??= new Map([
    ...Object.entries(others),
    ...languageCodes.flatMap((code) =>
      [english.of(code), new Intl.DisplayNames(code, { type: "language" }).of(code)].map(
        (name) => [plain(name ?? code), code] as const,
      ),
    ),
  ]);
  return cache;
}

function plain(name: string): string {
  return name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}
