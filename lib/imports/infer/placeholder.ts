import { cleanText } from "../files/text";

/** Stands in a cell where nothing is known: "No URL", "n/a", "tbd", "-". */
export function isPlaceholder(text: string): boolean {
  const written = cleanText(text);
  // Longer than any of these words, whatever stands behind it.
  if (written.length > 60) return /^[-–—_?*.\s]+$/.test(written);
  const words = written.toLowerCase().replace(/[.…!]+$/, "");
  return /^(|[-–—_?*.\s]+|#?n\/?a|#ref!|null|nil|none|nope|undefined|unknown|not (known|set|provided|available|specified)|to be (announced|confirmed|defined)|tb[acd]|missing|empty|keine?r?s?|ninguno|aucune?|no (url|link|website|web site|links?|description|bio|location|email|data|name|title|info|information|value|profile|image|photo))$/.test(
    words,
  );
}

/** What a cell says on one line; null where nothing is known. */
export function textOrNull(text: string): string | null {
  return isPlaceholder(text) ? null : cleanText(text);
}
