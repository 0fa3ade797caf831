import type { MessageLanguage } from "./language";

/** Words for a day so many days from the one on which they are written. `in` where they mean it only in these languages. */
type NearDay = { words: string; days: number; in?: MessageLanguage };

// The longest first: "the day before yesterday" is not yesterday, and "heute Morgen" not tomorrow.
export const nearDays: NearDay[] = [
  {
    words: "the day before yesterday|vorgestern(?: abend)?|anteayer|antier|antes de ayer|avant-hier|anteontem",
    days: -2,
  },
  { words: "the day after tomorrow|ubermorgen|pasado manana|apres-demain|depois de amanha", days: 2 },
  { words: "last night|yesterday(?: (?:evening|night|morning|afternoon))?", days: -1 },
  { words: "gestern(?: (?:abend|nacht|morgen|vormittag|nachmittag|mittag))?|letzte nacht", days: -1 },
  { words: "anoche|ayer(?: por la (?:noche|tarde|manana))?", days: -1 },
  { words: "hier (?:soir|matin|apres-midi)|la nuit derniere", days: -1 },
  { words: "hier", days: -1, in: "fr" },
  { words: "ontem(?: (?:a|de|pela) (?:noite|tarde|manha))?", days: -1 },
  { words: "tonight|today|this (?:evening|morning|afternoon)", days: 0 },
  { words: "heute(?: (?:abend|nacht|morgen|vormittag|nachmittag|mittag|fruh))?", days: 0 },
  { words: "hoy|esta (?:noche|tarde|manana)", days: 0, in: "es" },
  { words: "aujourd'hui|ce soir|ce matin|cet apres-midi", days: 0 },
  { words: "hoje(?: (?:a|de|pela) (?:noite|tarde|manha))?", days: 0 },
  { words: "esta noite|esta tarde|esta manha", days: 0, in: "pt" },
  { words: "tomorrow(?: (?:evening|night|morning|afternoon))?|amanha|demain(?: (?:soir|matin))?", days: 1 },
  { words: "(?<!guten |am |jeden |heute |gestern )morgen(?: abend| nachmittag| mittag)?", days: 1, in: "de" },
  { words: "(?<!la |esta |una |buena |por la |de la )manana(?: por la (?:noche|tarde|manana))?", days: 1, in: "es" },
  { words: "a week ago|vor einer woche|hace una semana|il y a une semaine|ha uma semana|uma semana atras", days: -7 },
];

/** "3 days ago", its number in the group. */
export const daysAgoForms = [
  "(\\d{1,2}) days ago",
  "vor (\\d{1,2}) tagen",
  "hace (\\d{1,2}) dias",
  "il y a (\\d{1,2}) jours",
  "ha (\\d{1,2}) dias",
  "(\\d{1,2}) dias atras",
];

/** The days of the week from Monday on. */
const weekdays: Record<MessageLanguage, string[]> = {
  en: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  de: ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"],
  es: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  pt: ["segunda-feira", "terca-feira|terca", "quarta-feira", "quinta-feira", "sexta-feira", "sabado", "domingo"],
};

/** How a language speaks of the last or the next such day; without one of these words a weekday is a habit, or part of a name. */
const weekdayForms: Record<MessageLanguage, { last: (day: string) => string; next: (day: string) => string }> = {
  en: {
    last: (day) =>
      `(?:on|last|past|this) ${day}(?: (?:night|evening|morning|afternoon))?|${day} (?:night|evening)|${day}(?='s )`,
    next: (day) => `(?:next|coming|this|on) ${day}(?: (?:night|evening|morning|afternoon))?`,
  },
  de: {
    last: (day) => `(?:am|letzten|vergangenen|diesen) (?:${day})(?:abend| abend)?|(?:${day})abend`,
    next: (day) => `(?:am|nachsten|kommenden|diesen) (?:${day})(?:abend| abend)?`,
  },
  es: {
    last: (day) => `(?:el|este) (?:pasado )?${day}(?: pasado)?`,
    next: (day) => `(?:el|este) (?:proximo )?${day}(?: que viene)?`,
  },
  fr: {
    last: (day) => `(?:ce )?${day} (?:dernier|soir|passe)|ce ${day}`,
    next: (day) => `(?:ce )?${day} (?:prochain|soir)|ce ${day}`,
  },
  pt: {
    last: (day) => `(?:na|no|nesta|neste|ultima|ultimo) (?:ultima |ultimo )?(?:${day})(?: passada| passado)?`,
    next: (day) => `(?:na|no|nesta|neste|proxima|proximo) (?:proxima |proximo )?(?:${day})(?: que vem)?`,
  },
};

/** What says that a weekday is every one of them. */
export const habitBefore =
  /(?:every|each|jeden|immer|cada|todos los|toda|todas as|chaque|tous les) (?:on |am |a |as |la )?$/;

export type WeekdayForm = { place: number; last: string; next: string };

export const weekdayWords: WeekdayForm[] = (Object.keys(weekdays) as MessageLanguage[]).flatMap((language) =>
  weekdays[language].map((day, place) => ({
    place,
    last: weekdayForms[language].last(day),
    next: weekdayForms[language].next(day),
  })),
);
