import { cleanText } from "../files/text";

/** Stands in a cell where nothing is known: "No URL", "n/a", "tbd", "-". */
export function isPlaceholder(text: string): boolean {
  const written = cleanText(text);
  if (signs.test(written)) return true;
  // Longer than any of these words, whatever stands behind it.
  if (written.length > 60) return false;
  const words = written
    .toLowerCase()
    .replace(/[.…!]+$/, "")
    .replace(/^[<([{]+ *([^<([{]*?) *[>)\]}]+$/, "$1");
  return (
    placeholders.has(words) ||
    placeholders.has(words.replace(/^(venue|location|place|speaker|room|address|ort|referent(?:in)?) *[:=-]? +/, "")) ||
    (words.startsWith("no") && noWords.test(words)) ||
    (words.startsWith("kein") && keineWords.test(words))
  );
}

/** What a cell says on one line; null where nothing is known. */
export function textOrNull(text: string): string | null {
  return isPlaceholder(text) ? null : cleanText(text);
}

const signs = /^[-–—_?*.\s]*$/;
const placeholders: ReadonlySet<string> = new Set(
  [
    "n/a, na, #n/a, #na, #ref!, null, nil, none, nope, undefined, unknown, missing, empty",
    "to be announced, to be confirmed, to be defined, tba, tbb, tbc, tbd, todo, to do, fixme, xxx, xxxx, coming soon",
    "ninguno, aucun, aucune, unbekannt, noch offen, folgt, folgt noch, wird noch bekannt gegeben",
    "ort folgt, ort noch offen, ort unbekannt, ort wird noch bekannt gegeben, referent folgt, referentin folgt, titel folgt",
    "por definir, por confirmar, por anunciar, sin lugar, sin ubicación, sin ubicacion, sin definir, sin título, sin titulo",
    "a definir, a confirmar, a anunciar, à définir, à confirmer, à préciser, à venir, da definire, da confermare",
  ].flatMap((line) => line.split(", ")),
);
const noWords =
  /^(not (known|set|provided|available|specified)|no (venue|place|speakers?|address|url|link|website|web site|links?|description|bio|location|email|data|name|title|info|information|value|profile|image|photo))$/;
const keineWords =
  /^kein(e[rns]?)?( (ort|ortsangabe|angabe|adresse|titel|beschreibung|referent(in)?|link)( (an)?gegeben| bekannt)?)?$/;
