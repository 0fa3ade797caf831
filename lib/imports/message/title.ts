import { type Found, type TakenPlaces, wholeWords } from "./found";

const nouns =
  "meetup|meet-up|event|evening|session|webinar|workshop|talk|user group|usergroup|lightning talks|hackathon|study group|book club|treffen|abend|vortrag|veranstaltung|stammtisch|encuentro|reunion|charla|evento|taller|noche|rencontre|soiree|atelier|conference|reunion|encontro|palestra|oficina|noite|article|artikel|articulo|artigo|video|podcast|episode|episodio|blog post|blogpost|post";
const about =
  "about|on|called|titled|uber|zu|zum thema|namens|sobre|llamad[oa]|titulad[oa]|sur|intitulee?|chamad[oa]|intitulad[oa]";

const noun = wholeWords(nouns);
const onSubject = wholeWords(`(?:${nouns})(?: #?\\d+)? (?:${about}) `);
const greeting =
  /^(?:hi|hey|hello|dear|good (?:morning|evening|afternoon)|hallo|guten (?:morgen|tag|abend)|liebe|moin|servus|hola|buenas|buenos dias|bonjour|bonsoir|salut|ola|oi|bom dia|boa (?:noite|tarde)|thanks|thank you|danke|gracias|merci|obrigad[oa]|fyi)(?![\p{L}])/u;
const sentence =
  /^(?:we|i|it|there|they|what|wow|great|so|yes|wir|ich|es gab|was|tuvimos|fue|hicimos|estuvimos|nous|on|c'etait|tivemos|foi|fizemos|a gente)(?![\p{L}])/u;

const longestTitle = 200;

/** Text in quotes, if there is one such only; taken before names are looked for, since names may be in it. */
export function findQuotedTitle(text: string, places: TakenPlaces): Found<string> | null {
  const quoted = [...text.matchAll(/“([^“”"\n]{3,})”|„([^„“”\n]{3,})[“”]|"([^"\n]{3,})"|«\s?([^«»\n]{3,}?)\s?»/g)];
  const [match, other] = quoted;
  const value = match?.slice(1).find((group) => group);
  if (!match || !value || other) return null;
  const from = match.index + match[0].indexOf(value);
  return take({ value, from, to: from + value.length }, places);
}

/** What stands behind "Last night's meetup:", in front of the next thing that is read, or of the end of the sentence. */
export function findLabelledTitle(text: string, folded: string, places: TakenPlaces): Found<string> | null {
  for (const line of linesOf(text)) {
    const colon = /:(?= )/.exec(text.slice(line.from, Math.min(line.from + 60, line.to)));
    if (!colon) continue;
    const label = { from: line.from, to: line.from + colon.index };
    const hasNoun = folded.slice(label.from, label.to).search(noun) >= 0;
    if (!hasNoun && places.within(label).length === 0) continue;
    const isNumbered =
      hasNoun && places.within(label).length === 0 && /\d$/.test(text.slice(label.from, label.to).trim());
    const title = upToEnd(text, isNumbered ? label.from : label.to + 1, { line, colon: label.to }, places);
    if (title) return title;
  }
  return null;
}

/** "A talk about Step Functions", else a line of its own, or the first words up to a comma where they are no sentence. */
export function findOtherTitle(text: string, folded: string, places: TakenPlaces): Found<string> | null {
  const [match] = folded.matchAll(onSubject);
  const line = match && linesOf(text).find(({ from, to }) => match.index >= from && match.index < to);
  const subject = match && line && upToEnd(text, match.index + match[0].length, { line, colon: -1 }, places);
  if (subject) return subject;
  const lines = linesOf(text);
  for (const one of lines) {
    const words = folded.slice(one.from, one.to).trim();
    if (greeting.test(words)) continue;
    if (!/^[\p{Lu}\p{N}#]/u.test(text.slice(one.from, one.to).trim()) || sentence.test(words)) return null;
    const isShort = one.to - one.from <= 120 && !/[.!?] /.test(text.slice(one.from, one.to));
    const hasComma = /^[^,]{4,},/.test(text.slice(one.from, places.next(one.from)));
    if (!isShort || (lines.length === 1 && !hasComma)) return null;
    return upToEnd(text, one.from, { line: one, colon: -1 }, places);
  }
  return null;
}

type Line = { from: number; to: number };

function linesOf(text: string): Line[] {
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const here = { from, to: from + line.length };
    from = here.to + 1;
    return line.trim() ? [here] : [];
  });
}

/** The title that begins at a place. On a line of its own it may have commas; in a sentence it ends at the first. */
function upToEnd(text: string, start: number, { line, colon }: { line: Line; colon: number }, places: TakenPlaces) {
  const from = start + (/^\s*/.exec(text.slice(start, line.to))?.[0].length ?? 0);
  const taken = places.next(from);
  const isAlone = taken >= line.to && text.includes("\n");
  const rest = text.slice(Math.max(from, colon + 1), Math.min(line.to, taken));
  const end = (isAlone ? /[.!?](?= |$)| [-–—|] / : /,|[.!?](?= |$)|;| [-–—|(] ?|\(/).exec(rest.trimStart());
  const shift = Math.max(from, colon + 1) + (rest.length - rest.trimStart().length);
  const to = end ? shift + end.index : Math.min(line.to, taken);
  const value = text.slice(from, to).replace(/[\s,;:([–—-]+$/, "");
  return take({ value, from, to: from + value.length }, places);
}

function take(title: Found<string>, places: TakenPlaces): Found<string> | null {
  const isGood = title.value.length >= 3 && title.value.length <= longestTitle && /\p{L}{2}/u.test(title.value);
  if (!isGood || !places.isFree(title)) return null;
  places.take(title);
  return title;
}
