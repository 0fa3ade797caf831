/** Blanks, line ends and signs without width never tell two cells apart. */
export function cleanText(text: string): string {
  // Most cells have nothing to clean, and an import looks at each many times.
  if (!untidy.test(text)) return text.trim();
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const untidy = /[\u200b-\u200f\u2060\ufeff\u00ad]|[^\S ]| {2}/;

/** "Talk Length in Minutes", "talkLength_in-minutes" and "TALK LENGTH IN MINUTES:" are one header. */
export function normalizeWords(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) {
    const words = /[a-z][A-Z]/.test(name) ? name.replace(/([a-z])([A-Z])/g, "$1 $2") : name;
    return words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  return cleanText(name)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Text of several lines as a person would have typed it: line ends alike, the entities of HTML spelled out. */
export function cleanParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(
      /&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi,
      (whole, name: string) => htmlEntity(name.toLowerCase()) ?? whole,
    )
    .trim();
}

function htmlEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }[name];
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
