const mostCharacters = 120;

/** What no file name should hold: control characters, marks that turn the direction of writing, and what parts folders. */
const refused = /[\p{Cc}\p{Cf}\u2028\u2029<>:"|?*]/gu;

/** The name of a file as it is shown and downloaded: the last part of a path, on one line, its ending kept where it is long. */
export function fileNameOf(written: string): string {
  const last = written.normalize("NFC").split(/[\\/]/).filter(Boolean).at(-1) ?? "";
  const name = last
    .replace(refused, "")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+/, "")
    .trimEnd();
  const characters = Array.from(name);
  if (characters.length <= mostCharacters) return name || "file";
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? "";
  return `${characters.slice(0, mostCharacters - ending.length).join("")}${ending}`;
}
