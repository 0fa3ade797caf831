/** The number of a month by its name or short name in a dozen languages; null for any other word. */
export function monthOf(word: string): number | null {
  return names().get(plain(word)) ?? null;
}

/** The ISO day, or null where there is no such day between 1900 and 2100. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const languages = ["en", "de", "es", "fr", "it", "pt", "nl", "pl", "cs", "sv", "da", "tr", "ru", "id"];
let cache: Map<string, number> | undefined;

function names(): Map<string, number> {
  cache ??= new Map([
    ["sept", 9] as const,
    ...languages.flatMap((language) =>
      (["long", "short"] as const).flatMap((form) => {
        const genitive = new Intl.DateTimeFormat(language, { month: form, day: "numeric", timeZone: "UTC" });
        const alone = new Intl.DateTimeFormat(language, { month: form, timeZone: "UTC" });
        return Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 1))).flatMap((date, at) => [
          [plain(alone.format(date)), at + 1] as const,
          [plain(genitive.formatToParts(date).find(({ type }) => type === "month")?.value ?? ""), at + 1] as const,
        ]);
      }),
    ),
  ]);
  cache.delete("");
  return cache;
}

function plain(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\.$/, "");
}
