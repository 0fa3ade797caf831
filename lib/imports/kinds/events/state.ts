import { normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { isYes } from "../../infer/yes-no";

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
