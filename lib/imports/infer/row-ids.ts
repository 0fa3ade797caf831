import type { Problem } from "../problem";

/** A column of ids is one only if no id comes twice. */
export function rowIdCheck() {
  const seen = new Set<string>();
  let double: string | null = null;
  return {
    see(id: string) {
      if (id && seen.has(id)) double ??= id;
      else if (id) seen.add(id);
    },
    areUnique: () => double === null && seen.size > 0,
    doubts: (column: string): Problem[] =>
      double
        ? [
            {
              row: null,
              column,
              reason: `"${double}" and maybe others appear more than once, so this column cannot identify rows. Title, day and people are used instead.`,
            },
          ]
        : [],
  };
}
