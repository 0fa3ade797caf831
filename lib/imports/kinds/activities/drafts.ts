import { normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { isYes } from "../../infer/yes-no";

/** Only whoever writes a draft sees it, so that an import logs none for others: what a file calls a draft is said to be sent to review. */
export function warnOfDraft({ row, warn }: CellsByField, { header }: InspectedFile): void {
  for (const at of columnsOfState(header.names)) {
    const [text, name = ""] = [normalizeWords(row.cells[at] ?? ""), header.names[at]];
    if (draft.test(text) || (draft.test(normalizeWords(name)) && isYes(text)))
      warn(
        name,
        "It is marked as a draft. It is sent to review like the others; take the row out if it is not finished.",
      );
  }
}

const kept = new WeakMap<string[], number[]>();

function columnsOfState(names: string[]): number[] {
  const found = kept.get(names) ?? names.flatMap((name, at) => (state.test(normalizeWords(name)) ? [at] : []));
  kept.set(names, found);
  return found;
}

const draft = /^(is )?(drafts?|entwurf|borrador|rascunho|brouillon|bozza)$/;
const state =
  /^((\w+ )?(status|state|zustand|estado|etat|statut|stato)|(is )?(drafts?|entwurf|borrador|rascunho|brouillon|bozza))$/;
