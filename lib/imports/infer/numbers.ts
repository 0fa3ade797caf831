import { cleanText } from "../files/text";
import type { Question } from "../problem";
import type { NumberStyle } from "../schema";
import { isPlaceholder } from "./placeholder";

/** A whole number of people, reads, minutes; null where the cell holds none. "~50", "1.2k" and "100 people" are numbers. */
export function parseCount(text: string, style: NumberStyle | null): number | null {
  const part =
    /^(?:approx\.?|about|around|ca\.?|over|[~≈>+])?\s*(\d[\d.,]*)\s*([km])?\s*\+?(?:\s+\p{L}[\p{L} ]{0,30}|\s*min)?$/iu.exec(
      plainNumber(text),
    );
  const digits = part?.[1]?.replace(/[.,]$/, "");
  if (!digits || !isWellFormed(digits)) return null;
  const comma = style === "decimal-comma";
  const value = Number(comma ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", ""));
  const count = value * ({ k: 1e3, m: 1e6 }[part?.[2]?.toLowerCase() ?? ""] ?? 1);
  return Number.isFinite(count) && count <= Number.MAX_SAFE_INTEGER ? Math.round(count) : null;
}

/**
 * Collects what a column's numbers say about "." and ",". People are counted in whole numbers, so "4.627" means 4627 unless
 * another cell shows that the point is a decimal sign; where cells contradict one another, a question.
 */
export function numberStyleInference(column: string) {
  const seen = { point: 0, comma: 0, groupedPoint: 0, groupedComma: 0 };
  const examples: string[] = [];
  return {
    see(text: string) {
      const digits = /\d[\d.,]*/.exec(plainNumber(text))?.[0]?.replace(/[.,]$/, "");
      if (isPlaceholder(text) || !digits || !/[.,]/.test(digits)) return;
      if (examples.length < 3) examples.push(digits);
      const [last] = digits.match(/[.,](?=[^.,]*$)/) ?? [];
      if (/^\d{1,3}(\.\d{3})+$/.test(digits) && !digits.startsWith("0")) seen.groupedPoint++;
      else if (/^\d{1,3}(,\d{3})+$/.test(digits) && !digits.startsWith("0")) seen.groupedComma++;
      else if (last === ".") seen.point++;
      else seen.comma++;
    },
    verdict(): { style: NumberStyle | null; question?: Question } {
      const forPoint = seen.point + seen.groupedComma;
      const forComma = seen.comma + seen.groupedPoint;
      if (!forPoint && !forComma) return { style: null };
      if (!forPoint || !forComma) return { style: forPoint ? "decimal-point" : "decimal-comma" };
      const asks = `Is the decimal sign in "${column}" a point or a comma?`;
      const note = `The file has both, such as ${examples.join(", ")}.`;
      return {
        style: null,
        question: {
          column,
          answer: "numbers",
          isBlocking: true,
          choices: ["decimal-point", "decimal-comma"],
          asks,
          note,
        },
      };
    },
  };
}

function plainNumber(text: string): string {
  return cleanText(text)
    .normalize("NFKC")
    .replace(/(?<=\d)[ '’\u00a0\u202f](?=\d{3}(\D|$))/g, "");
}

/** One decimal sign at most, groups of three: "1.2.3" and "12,34,5" are no numbers. */
function isWellFormed(digits: string): boolean {
  return /^\d+([.,]\d+)?$|^\d{1,3}(\.\d{3})+(,\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
}
