/** The number of a month by its name or short name in a dozen languages; null for any other word. */
export function monthNumberOf(word: string): number | null {
  return monthNames().get(plainMonth(word)) ?? null;
}

const languages = ["en", "de", "es", "fr", "it", "pt", "nl", "pl", "cs", "sv", "da", "tr", "ru", "id"];

let cache: Map<string, number> | undefined;

function monthNames(): Map<string, number> {
  cache ??= new Map([
    ["sept", 9] as const,
    ...languages.flatMap((language) =>
      (["long", "short"] as const).flatMap((form) => {
        const genitive = new Intl.DateTimeFormat(language, { month: form, day: "numeric", timeZone: "UTC" });
        const alone = new Intl.DateTimeFormat(language, { month: form, timeZone: "UTC" });
        return Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 1))).flatMap((date, at) => [
          [plainMonth(alone.format(date)), at + 1] as const,
          [plainMonth(genitive.formatToParts(date).find(({ type }) => type === "month")?.value ?? ""), at + 1] as const,
        ]);
      }),
    ),
  ]);
  cache.delete("");
  return cache;
}

function plainMonth(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\.$/, "");
}
