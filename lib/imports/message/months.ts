import { foldedSigns } from "./found";
import type { MessageLanguage } from "./language";

const languages: MessageLanguage[] = ["en", "de", "es", "fr", "pt"];

const names = new Map(languages.map((language) => [language, monthNames(language)]));

/** Whether a folded word is a month: by its name in any of the languages, short for one only in that of the message ("out" is October in Portuguese). */
export function isMonth(word: string, language: MessageLanguage | null): boolean {
  if (word.length <= 4) return names.get(language ?? "en")?.has(word) ?? false;
  return languages.some((one) => names.get(one)?.has(word));
}

function monthNames(language: MessageLanguage): Set<string> {
  const found = new Set(language === "en" ? ["sept"] : []);
  for (const month of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    for (let at = 0; at < 12; at++)
      found.add(foldedSigns(format.format(new Date(Date.UTC(2024, at, 1)))).replace(/\.$/, ""));
  }
  return found;
}
