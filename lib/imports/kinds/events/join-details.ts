import { joinLinkIn } from "../../infer/online";

/** A text without the lines and sentences that say how to join: everybody can read it, and the link to join is for members. */
export function withoutJoinDetails(text: string, join: string | null): string {
  if (join === null) return text;
  const meetingIds = [join, joinLinkIn(text) ?? ""].flatMap((link) => link.match(/(?<=\/)\d{9,12}(?=[/?#]|$)/g) ?? []);
  const isOfJoining = (part: string) =>
    part.includes(join) ||
    joinLinkIn(part) !== null ||
    joinWords.test(part) ||
    meetingIds.some((id) => part.replace(/[\s-]/g, "").includes(id));
  const written = text.split("\n");
  const lines = written.map((line) => {
    const parts = line.split(/(?<=[.!?])[ \t]+/);
    const kept = parts.filter((part) => !isOfJoining(part));
    return kept.length === parts.length ? line : kept.length > 0 ? kept.join(" ") : null;
  });
  if (lines.every((line, at) => line === written[at])) return text;
  return lines
    .filter((line) => line !== null)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A title without the links to join that stand in it, and the signs that lead to them; empty where it was nothing else. */
export function withoutJoinLinks(title: string): string {
  const link = joinLinkIn(title);
  if (link === null) return title;
  const rest = title.replace(title.includes(link) ? link : link.replace("https://", ""), " ");
  const tidy = rest.replace(/[([<]\s*[)\]>]/g, " ").replace(/\s+/g, " ");
  return withoutJoinLinks(tidy.replace(/^[\s:–—|@,;-]+|[\s:–—|@,;-]+$/g, ""));
}

/** "Passcode: 12ab" and "Meeting ID: 812 3456" as Zoom, Teams and Webex write them, in the languages of most calendars. */
const joinWords =
  /(?<!\p{L})(pass(word|code)|pass ?wort|kenn(wort|code)|contraseña|contrasena|senha|mot de passe|c[oó]digo( secreto)?( de acceso| de acesso)?|code (d['’]accès|secret)|access code|(meeting|webinar|conference|event)[ -]?(id|number|key)|(besprechungs|meeting|konferenz)-?id|id (de|da|do|della) (la )?(reuni[óã]o|reuni[oó]n|réunion|riunione|conferencia)|pin)\s*[:：#=]/iu;
