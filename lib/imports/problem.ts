/** Where and why: `row` as a spreadsheet counts (the header is row 1), `column` by its header, both empty for the whole file. */
export type Problem = { row: number | null; column: string | null; reason: string };

/**
 * What only a person can decide; `answer` is the place in the mapping where the choice goes. While a blocking one is open
 * nothing can be taken; without an answer to any other, only the rows concerned are refused or marked.
 */
export type Question = {
  column: string;
  /** The word, or the sign between people, that is asked about, where it is one. */
  word?: string;
  asks: string;
  /** What helps to decide, below the question. */
  note?: string;
  /** The rows that it is about, where neither its column nor its word tells. */
  rows?: number[];
  choices: string[];
  /** What a choice is called, where it is a key. */
  labels?: Record<string, string>;
  answer:
    | "dates"
    | "numbers"
    | "types"
    | "columns"
    | "defaults"
    | "people"
    | "pairs"
    | "private"
    | "encoding"
    | "specialties";
  isBlocking: boolean;
};

/** The place in a mapping where the answer to a question goes, name by name from the outside in. */
export function mapKeyOf({ answer, column, word = "" }: Pick<Question, "answer" | "column" | "word">): string[] {
  switch (answer) {
    case "dates":
    case "numbers":
    case "columns":
    case "defaults":
      return [answer, column];
    case "types":
    case "specialties":
      return [answer, word];
    case "people":
      return ["people", "signs", column, word];
    case "pairs":
      return ["people", "pairs", word];
    case "private":
      return ["privateEvents"];
    case "encoding":
      return ["file", "encoding"];
  }
}
