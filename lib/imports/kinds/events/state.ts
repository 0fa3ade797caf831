import { normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { isYes } from "../../infer/yes-no";

/** What a row says of an event that was put off: there is no such state here, and the new day is not in the file. */
export function warnOfPostponed(cells: CellsByField): void {
  const said = cells
    .all("state")
    .find(({ header, text }) => postponed.test(normalizeWords(isYes(text) ? header : text)));
  if (said)
    cells.warn(
      said.header,
      "It says that the event was postponed. The day of the file is saved; change it to the new day.",
    );
}

const postponed =
  /\b(postponed|rescheduled|verschoben|vertagt|aplazad[oa]s?|pospuest[oa]s?|adiad[oa]s?|reportee?s?|rinviat[oaie]|posticipat[oaie])\b/;

/** Whether a row says that its event was called off: in words, or by a yes in a column called "Cancelled". */
export function isCancelledRow(cells: CellsByField): boolean {
  return cells.all("state").some(({ header, text }) => saysCancelled(text) || (saysCancelled(header) && isYes(text)));
}

function saysCancelled(text: string): boolean {
  const words = normalizeWords(text);
  return cancelled.test(words) && !/\b(not|no|nicht|nao|non|pas)\b/.test(words);
}

const cancelled =
  /\b(cancel(l?ed|ad[oa]s?|lat[oaie])?|called off|abgesagte?[nrs]?|absage|entfallt|entfallen|fallt aus|ausgefallen|storniert|gestrichen|suspendid[oa]s?|anulad[oa]s?|annulee?s?|annullat[oaie])\b/;
