/** Those that communities speak; ISO 639 codes, each language once. */
export const languageCodes =
  "af am ar as az be bg bn bs ca ceb cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no om or pa pl ps pt ro ru rw sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tn tr tt ug uk ur uz vi wo xh yi yo zh zu".split(
    " ",
  );

const english = new Intl.DisplayNames("en", { type: "language" });

/** For the server only: a page hands these to the field as data, so that names are alike on both sides. */
export function languageOptions() {
  return languageCodes
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

/** English name of a language code; the code itself where it is not known. */
export function languageName(code: string): string {
  return english.of(code) ?? code;
}
