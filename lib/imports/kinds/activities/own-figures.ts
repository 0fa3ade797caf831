import { type FigureKey, figureKeys } from "@/db/words";
import { normalizeWords } from "../../files/text";
import type { Warn } from "../../infer/cells";

/** The numbers of a cell of an export: "reads: 120; minutes: 30". */
export function figuresIn(text: string, warn: Warn): Partial<Record<FigureKey, number>> {
  const figures: Partial<Record<FigureKey, number>> = {};
  for (const part of text.split(";").filter((one) => one.trim())) {
    const [, word = "", digits] = /^\s*([\w ]+?)\s*:\s*(\d+)\s*$/.exec(part) ?? [];
    const key = figureKeys.find((known) => normalizeWords(known) === normalizeWords(word));
    if (key && digits) figures[key] = Number(digits);
    else warn("numbers", `"${part.trim().slice(0, 40)}" is no number that Tenet knows and is left out.`);
  }
  return figures;
}
