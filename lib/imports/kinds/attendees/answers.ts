import { normalizeWords } from "../../files/text";

export type AttendeeAnswer = "yes" | "no" | "waitlist";

/** What somebody had answered beforehand; null where the cell does not say it in words that we know. */
export function parseAnswer(cell: string): AttendeeAnswer | null {
  const words = normalizeWords(cell);
  if (/\b(cancell?ed|declined|refunded)\b/.test(words)) return "no";
  if (noes.test(words)) return "no";
  if (waits.test(words)) return "waitlist";
  return yeses.test(words) ? "yes" : null;
}

/** Whether somebody was there: a mark, a word, or the moment of a check-in; null where the cell does not say. */
export function parseAttendance(cell: string): boolean | null {
  if (/^\s*[✓✔☑✅]/u.test(cell)) return true;
  const words = normalizeWords(cell);
  if (absences.test(words) || /\b(absent|no ?show)\b/.test(words)) return false;
  const isMoment = /[1-9]\d{0,3}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d\d/.test(cell) && !/0000-00-00/.test(cell);
  return presences.test(words) || isMoment ? true : null;
}

const noes =
  /^(no(?! ?show)|n|false|not (going|attending|coming)|declined?|rejected|refused|cancell?ed|deleted|refunded|withdrawn|non|nein|nao)( |$)/;
const waits = /^(wait ?list(ed)?|on (the )?wait ?list|waiting( list)?|pending( approval)?)( |$)/;
const yeses =
  /^(yes|y|true|going|attending|coming|approved|accepted|confirmed|registered|completed|checked in|attended|si|sim|oui|ja|asistire|voy|confirmad[oa]|zugesagt|angemeldet|vou|participo|je viens|inscrite?)( |$)/;
const absences =
  /^(no|n|false|0|noshow|absent|excused|missed|not (attended|checked in|present|there)|did(n t| not) (attend|come|show up)|nao|non|nein|ausente|no asistio|no vino|abwesend|nicht (erschienen|teilgenommen|anwesend|da)|gefehlt|faltou|assente|afwezig|nieobecny|n a pas assiste)( |$)/;
const presences =
  /^(yes|y|true|1|x|attended|present|came|checked in|showed( up)?|walk ?in|here|there|si|sim|oui|ja|asistio|presente|vino|anwesend|teilgenommen|compareceu|participou|venue?|erschienen|da|obecny|aanwezig|presenti?|partecipato|assiste|asistido|confirmada)( |$)/;
