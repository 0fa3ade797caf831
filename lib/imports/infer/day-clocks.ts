const [clock, zone] = [
  String.raw`(?:\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?[APap]\.?[Mm]\b\.?)?|\d{1,2}(?:\.\d\d)?\s?[APap]\.?[Mm]\b\.?|\d{1,2}\s?[Hh](?:\d\d)?\b|\d{1,2}(?:[.:]\d\d)?\s?[Uu]hr\b|(?:[午上下오][前後后午전후]\s?)?\d{1,2}\s?[時时点點시](?:\s?\d{1,2}\s?[分분])?)`,
  String.raw`(?:\s?(?:Z|(?:UTC|GMT)[+-]\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d|[A-Z]{2,5})\b|\s?\([^()]{1,60}\))`,
];
const stretch = `${clock}${zone}{0,2}(?:\\s?(?:-|–|—|\\bto\\b|\\bbis\\b|\\buntil\\b|\\ba\\b|\\bà\\b)\\s?${clock}${zone}{0,2})?`;
const lead = String.raw`(?:at|@|um|a las|à|às|alle|alle ore|ore|om|kl\.?|klo|о|в)`;

const behind = new RegExp(`(?:(?<=\\d)T|[\\s,]+|\\s*@\\s*)(?:${lead}\\s+|from\\s+)?${stretch}$`, "u");
const compact = /(?<=^\d{8})T\d{2}(?:\d{2}(?:\d{2})?)?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const within = /\s\d{1,2}:\d\d(?::\d\d)?(?:\s[A-Z]{3,4})?(?=\s\d{4}$)/;
/** "21.30" is a time of day where a whole day stands in front of it. */
const point = /(?<=\d[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)[\s,]+(?:[01]?\d|2[0-3])\.[0-5]\d$/;
const before = new RegExp(`^${stretch}[\\s,]+(?:on\\s+|am\\s+|le\\s+|el\\s+)?(?=\\S)`, "u");

/** A day as it was written without the time of day behind it, in front of it or, as some programs print it, before the year. */
export function withoutClock(text: string): string {
  for (const form of [behind, point, compact, within, before]) {
    const rest = text.replace(form, "");
    if (rest !== text) return rest.trim();
  }
  return text;
}
