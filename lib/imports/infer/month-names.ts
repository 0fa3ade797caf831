/** The number of a month by its name or short name in some thirty languages; null for any other word, and for one that is two months. */
export function monthNumberOf(word: string): number | null {
  return monthNames().get(plainWord(word)) ?? null;
}

/** Whether a word is a day of the week, or short for one, in one of these languages. */
export function isWeekday(word: string): boolean {
  return weekdayNames().has(plainWord(word));
}

// "Listopada" is November in Polish and October in Croatian: such a word is no month, rather than the wrong one.
const languages =
  "en de es fr it pt nl pl cs sv da nb fi tr ru uk id ro hu el ca sk hr sl bg sr sr-Latn lt et eu".split(" ");

/** What people write and the standard tables have not got. */
const otherMonths: Record<string, number> = {
  sept: 9,
  janner: 1,
  jaenner: 1,
  feber: 2,
  maerz: 3,
  setiembre: 9,
};

let months: Map<string, number> | undefined;
let weekdays: Set<string> | undefined;

function monthNames(): Map<string, number> {
  if (months) return months;
  const found = new Map<string, Set<number>>(
    Object.entries(otherMonths).map(([word, month]) => [word, new Set([month])]),
  );
  for (const language of languages)
    for (const form of ["long", "short"] as const) {
      const genitive = new Intl.DateTimeFormat(language, { month: form, day: "numeric", timeZone: "UTC" });
      const alone = new Intl.DateTimeFormat(language, { month: form, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const date = new Date(Date.UTC(2024, month - 1, 1));
        const within = genitive.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
        for (const word of [alone.format(date), within].map(plainWord))
          if (/^\p{L}/u.test(word)) found.set(word, (found.get(word) ?? new Set()).add(month));
      }
    }
  months = new Map([...found].flatMap(([word, [month, other]]) => (month && !other ? [[word, month] as const] : [])));
  return months;
}

function weekdayNames(): Set<string> {
  weekdays ??= new Set(
    languages.flatMap((language) =>
      (["long", "short"] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
        return Array.from({ length: 7 }, (_, at) => plainWord(format.format(new Date(Date.UTC(2024, 0, at + 1)))));
      }),
    ),
  );
  return weekdays;
}

function plainWord(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\.$/, "");
}
