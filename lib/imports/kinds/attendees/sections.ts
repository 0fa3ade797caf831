import type { Row } from "../../files/rows";
import { cleanText, normalizeWords } from "../../files/text";
import { isAttendeeHeader } from "./person";

/** The rows of a report that are people, below the names of their columns. */
export type AttendeeSection = { names: string[]; rows: Row[] };

/**
 * Reports of meetings have several parts in one file: a summary, who was there, who came and went when. The people are below the
 * header that names them; of several such parts the one that calls them attendees or participants, else the longest. Null where the
 * file has no more than one header.
 */
export function findAttendeeSection(rows: Row[]): AttendeeSection | null {
  const parts: { title: string; header: Row; rows: Row[] }[] = [];
  let last: Row | null = null;
  let title = "";
  for (const row of rows) {
    const part = parts.at(-1);
    const isNext: boolean = last === null || row.row === last.row + 1 || row.line - last.line <= 1;
    last = row;
    if (isPeopleHeader(row)) {
      parts.push({ title, header: row, rows: [] });
      continue;
    }
    const cells = row.cells.filter((cell) => cell.trim() !== "");
    const isTitle = cells.length === 1 && row.cells[0]?.trim() !== "" && (part?.header.cells.length ?? 0) > 1;
    if (isTitle && (!isNext || /^\d+\.\s/.test(row.cells[0] ?? "") || titles.test(normalizeWords(row.cells[0] ?? ""))))
      title = normalizeWords(row.cells[0] ?? "");
    else if (isTitle && !part) title = normalizeWords(row.cells[0] ?? "");
    else if (part && title === part.title) part.rows.push(row);
  }
  const [first] = parts;
  if (!first || (parts.length === 1 && first.header === rows[0])) return null;
  const named = parts.filter((part) => part.rows.length > 0 && !/\b(host|panelist|presenter)\b/.test(part.title));
  const chosen =
    named.find((part) => people.test(part.title)) ??
    [...named].sort((one, other) => other.rows.length - one.rows.length)[0] ??
    first;
  return { names: chosen.header.cells.map(attendeeHeaderName), rows: chosen.rows };
}

/** What a column of a report is called elsewhere: "Name (Original Name)" is the name, "Attendee #" a number. */
export function attendeeHeaderName(header: string): string {
  const words = cleanText(header);
  if (/^attendee\s*(#|no\.?|nr\.?|n[º°])$/i.test(words)) return "Attendee number";
  if (/^(user )?name \(.*\)$|^user name$|^display name$/i.test(words)) return "Name";
  if (/^participant id \(upn\)$/i.test(words)) return "UPN";
  return words;
}

/** "Ana (Ana Ruiz)" is what Zoom writes of somebody who calls themself otherwise in a meeting. */
export function displayedName(cell: string): string {
  return cleanText(cell.replace(/\s*\([^()]*\)\s*$/, "")) || cleanText(cell);
}

const titles =
  /\b(summary|participants|attendees?|activities|details|zusammenfassung|teilnehmer|aktivitaten|resumen|participantes|actividades|resume|activites|riepilogo|partecipanti|attivita)\b/;
const people = /\b(attendees?|participants?|teilnehmer\w*|asistentes|participantes|partecipanti|deelnemers)\b/;
const nameHeaders =
  /^(name|full name|first name|display name|user name|participant|participant name|attendee name|name original name|user name original name|name des teilnehmers|vollstandiger name|vorname|nombre|nombre completo|nom|nom complet|nome|nome completo|naam|volledige naam|imie i nazwisko)$/;

function isPeopleHeader(row: Row): boolean {
  const cells = row.cells.map(cleanText).filter(Boolean);
  if (cells.length < 2 || cells.some((cell) => /\d{4}|@|\d:\d\d/.test(cell))) return false;
  const names = cells.map(normalizeWords);
  return names.some((name) => nameHeaders.test(name)) && cells.filter((cell) => isReportHeader(cell)).length >= 2;
}

const reportWords =
  /^(join time|leave time|first join|last leave|in meeting duration|duration|duration minutes|time in session minutes|guest|role|email|user email|participant id upn|erster beitritt|letztes verlassen|beitrittszeit|dauer der besprechungsteilnahme|dauer|e mail|rolle|primera union|ultima salida|duracion|duracion de la reunion|correo electronico|rol|hora de union|hora de salida|attended|recording consent|in waiting room|name original name|user name original name|premiere participation|dernier depart|duree|e mail address|duree de la reunion|adresse e mail)$/;

function isReportHeader(cell: string): boolean {
  const words = normalizeWords(cell);
  return isAttendeeHeader(cell) || reportWords.test(words) || nameHeaders.test(words);
}

/** Whoever comes and goes has a row each time: a name alone is one person there. */
export function isLogOfPresence(names: string[]): boolean {
  return names.some((name) =>
    /^(join time|leave time|first join|last leave|beitrittszeit|erster beitritt|hora de union|primera union)$/.test(
      normalizeWords(name),
    ),
  );
}
