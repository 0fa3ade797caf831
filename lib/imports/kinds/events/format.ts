import type { EventFormat } from "@/db/words";
import { normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { isPlaceholder } from "../../infer/placeholder";
import { isNo, isYes, isYesOrNo } from "../../infer/yes-no";

const both =
  /\b(hybrid[ae]?|hibrid[oa]|hybride|mixto|mista?|both|in person and online|online and in person|on ?site (and|und|\+) online|vor ort und online)\b/;
const online =
  /\b(online|on line|virtual(ly|mente)?|virtuell(e[srn]?)?|virtuel(le)?|remote|webinar|web|en linea|en ligne|em linha|in linea|a distancia|distanciel|digital|livestream|live stream|broadcast)\b/;
const inPerson =
  /\b(in person|person|on ?site|vor ort|prasenz|presencial(mente)?|presentiel(le)?|in presenza|presenza|physical(ly)?|physisch|venue|offline|face to face|irl|stationar|fysi\w+)\b/;

/** Whether a word says how people take part: "Online", "Präsenz", "hybrid". */
export function isFormatWord(text: string): boolean {
  return isPlaceholder(text) || formatIn(normalizeWords(text)) !== null;
}

/** The same of a column that may be answered by yes or no, such as "Online". */
export function isFormatAnswer(text: string): boolean {
  return isFormatWord(text) || isYesOrNo(text);
}

/** What the column of formats says; `isFlag` where it only says yes or no to being online. */
export function formatInColumn(cells: CellsByField): { format: EventFormat; isFlag: boolean } | null {
  const word = normalizeWords(cells.text("format"));
  const format = formatIn(word);
  if (format) return { format, isFlag: false };
  const header = formatIn(normalizeWords(cells.header("format") ?? "")) ?? "online";
  if (isYes(word)) return { format: header, isFlag: true };
  if (!isNo(word) || header === "hybrid") return null;
  return { format: header === "online" ? "in_person" : "online", isFlag: true };
}

function formatIn(word: string): EventFormat | null {
  if (both.test(word)) return "hybrid";
  const [isOnline, isInPerson] = [online.test(word), inPerson.test(word)];
  if (isOnline && isInPerson) return "hybrid";
  return isOnline ? "online" : isInPerson ? "in_person" : null;
}
