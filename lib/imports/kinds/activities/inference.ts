import { activityTypeOf, defaultActivityTypes, likelyActivityType } from "../../infer/activity-type";
import { countWord } from "../../infer/count-word";
import type { InferenceInput, KindInference } from "../../infer/file-kind";
import type { Question } from "../../problem";
import { rowsOfOneActivity } from "./rows-of-one";

/** Words that are no type of activity, and files that say no type at all, are asked about. */
export function activityInference(given: InferenceInput): KindInference {
  const { mapping, known } = given;
  const types = new Map<string, number>();
  const together = rowsOfOneActivity(given.columns);
  return {
    see(cells, row) {
      together.see(row);
      const said = cells.words("type");
      if (!said.some((type) => activityTypeOf(type, mapping.types, known.types))) countWord(types, said[0]);
    },
    verdict: () => ({ questions: typeQuestions(given, types), findings: together.verdict() }),
  };
}

function typeQuestions({ columns, names, known, mapping }: InferenceInput, words: Map<string, number>): Question[] {
  const choices = (known.types ?? defaultActivityTypes).map(({ key }) => key);
  const at = columns.get("type")?.[0];
  if (at === undefined && !mapping.defaults.type && likelyActivityType(columns, names) === "other")
    return [
      {
        column: "type",
        answer: "defaults",
        isBlocking: false,
        choices,
        asks: "The file does not say what kind of activity these are, so they become other. What are they?",
      },
    ];
  const column = names[at ?? -1] ?? "type";
  return [...words].slice(0, 50).map(([word, rows]) => ({
    column,
    word,
    answer: "types",
    isBlocking: false,
    choices,
    asks: `What kind of activity is "${word}" (${rows} ${rows === 1 ? "row" : "rows"})?`,
  }));
}
