const codes =
  "af am ar as az be bg bn bs ca ceb cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ky lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no om or pa pl ps pt ro ru rw si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tn tr tt ug uk ur uz vi wo xh yi yo zh zu";

/** For the server only: a page hands these to the field as data, by their English names. */
export function languageOptions() {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return codes
    .split(" ")
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}
