import { windows1252Bytes } from "./encoding";
import type { Row } from "./rows";

/** "KrakÃ³w" is what becomes of "Kraków" where UTF-8 was read as Windows-1252 and saved again. */
const twiceEncoded = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** A row whose letters were encoded twice, with the letters that were meant; any other as it is. */
export function withWholeLetters(row: Row): Row {
  if (!row.cells.some((cell) => twiceEncoded.test(cell))) return row;
  const cells = row.cells.map(lettersMeant);
  const isRepaired = cells.some((cell, at) => cell !== row.cells[at]);
  return isRepaired ? { ...row, cells, isRepaired: true } : row;
}

/** As it is, unless all of it reads as UTF-8: then it was meant so, since nothing else looks like that. */
function lettersMeant(cell: string): string {
  if (!twiceEncoded.test(cell)) return cell;
  const bytes = windows1252Bytes(cell);
  if (!bytes) return cell;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return cell;
  }
}
