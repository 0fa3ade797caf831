import { cleanText } from "../../files/text";
import { countWord } from "../../infer/count-word";
import type { InferenceInput, KindInference } from "../../infer/file-kind";
import { isPlaceholder } from "../../infer/placeholder";
import type { Problem } from "../../problem";
import type { Mapping } from "../../schema";
import { duplicateRows } from "./duplicate-rows";
import { groupKindOf } from "./group-kind";
import { readGroupTraits } from "./traits";

/** Rows that may speak of one group, and words that are no kind of group. */
export function groupInference({ columns, names, mapping, shape }: InferenceInput): KindInference {
  const groups = duplicateRows();
  const kinds = new Map<string, number>();
  return {
    see(cells, { row }) {
      groups.see(row, readGroupTraits(cells, mapping));
      const word = cleanText(cells.text("kind"));
      // A row of a list of this application keeps the kind that stands, and tells it by itself.
      if (shape?.preset !== "tenet" && !isPlaceholder(word) && !groupKindOf(word, mapping.types))
        countWord(kinds, word);
    },
    verdict() {
      const { doubts, ...findings } = groups.verdict();
      const column = names[columns.get("kind")?.[0] ?? -1] ?? "";
      return { findings, warnings: [...unknownKindWarnings(column, kinds, mapping), ...doubts] };
    },
  };
}

function unknownKindWarnings(column: string, kinds: Map<string, number>, { defaults }: Mapping): Problem[] {
  if (kinds.size === 0) return [];
  const rows = [...kinds.values()].reduce((sum, some) => sum + some, 0);
  const words = [...kinds.keys()].slice(0, 5).map((word) => `"${word.slice(0, 40)}"`);
  const reason = `In ${rows} ${rows === 1 ? "row" : "rows"} this is no kind of group (such as ${words.join(", ")}): each becomes a ${defaults.kind ?? "user group"} unless another one is chosen for rows that do not say.`;
  return [{ row: null, column, reason }];
}
