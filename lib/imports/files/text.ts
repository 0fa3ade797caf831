/** Blanks, line ends and signs without width never tell two cells apart. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "Talk Length in Minutes", "talkLength_in-minutes" and "TALK LENGTH IN MINUTES:" are one header. */
export function normalizeWords(name: string): string {
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
