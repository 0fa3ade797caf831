import { cleanText } from "../files/text";

/** Stands in a cell where nothing is known: "No URL", "n/a", "tbd", "-". */
export function isPlaceholder(text: string): boolean {
  const written = cleanText(text);
  // Longer than any of these words, whatever stands behind it.
  if (written.length > 60) return /^[-–—_?*.\s]+$/.test(written);
  const words = written
    .toLowerCase()
    .replace(/[.…!]+$/, "")
    .replace(/^[<([{]+\s*(.*?)\s*[>)\]}]+$/, "$1")
    .replace(/^(venue|location|place|speaker|room|address|ort|referent(in)?)\s*[:=-]?\s+(?=tb|to be|unknown|n\/a)/, "");
  return /^(|[-–—_?*.\s]+|#?n\/?a|#ref!|null|nil|none|nope|undefined|unknown|not (known|set|provided|available|specified)|to be (announced|confirmed|defined)|tb[acd]|to ?do|fixme|xxx+|coming soon|missing|empty|keine?r?s?|ninguno|aucune?|kein(e[rns]?)? (ort|ortsangabe|angabe|adresse|titel|beschreibung|referent(in)?|link)( (an)?gegeben| bekannt)?|(ort|adresse|referent(in)?|titel)? ?(folgt( noch)?|noch offen|wird noch bekannt ?gegeben|unbekannt)|por (definir|confirmar|anunciar)|sin (lugar|ubicacion|ubicación|definir|titulo|título)|a (definir|confirmar|anunciar)|[aà] (d[eé]finir|confirmer|pr[eé]ciser|venir)|da (definire|confermare)|no (venue|place|speakers?|address|url|link|website|web site|links?|description|bio|location|email|data|name|title|info|information|value|profile|image|photo))$/.test(
    words,
  );
}

/** What a cell says on one line; null where nothing is known. */
export function textOrNull(text: string): string | null {
  return isPlaceholder(text) ? null : cleanText(text);
}
