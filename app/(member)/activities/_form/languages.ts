/** Those that communities speak; ISO 639 codes. For the server only, so that names are alike on both sides. */
const codes =
  "ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yo zh zu";

export function languageOptions() {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return codes
    .split(" ")
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

/** English name of a language code; the code itself where it is not known. */
export function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
