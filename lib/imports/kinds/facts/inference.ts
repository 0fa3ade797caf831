import { factKinds } from "@/lib/facts/kinds";
import type { CellsByField } from "../../infer/cells";
import { countWord } from "../../infer/count-word";
import type { InferenceInput, KindInference } from "../../infer/file-kind";
import { textOrNull } from "../../infer/placeholder";
import type { Question } from "../../problem";
import { certificationOf } from "./certification-words";
import { factKindNames, factKindOf } from "./kind-words";
import { linesOf, splitCertifications } from "./read-facts";

const mostQuestions = 50;

/** Words that are no kind of fact, and certifications that the list here does not have, are asked about. */
export function factInference({ names, columns, mapping, known }: InferenceInput): KindInference {
  const kinds = new Map<string, number>();
  const strange = new Map<"certification" | "fact_detail", Map<string, number>>();
  const certifications = known.certifications ?? [];
  const find = (text: string) => certificationOf(text, certifications, mapping);
  const seeCertifications = (cells: CellsByField, field: "certification" | "fact_detail") => {
    const words = linesOf(cells, field).flatMap((text) => splitCertifications(text, find));
    const counts = strange.get(field) ?? new Map<string, number>();
    for (const word of words) if (!find(word)) countWord(counts, word);
    strange.set(field, counts);
  };
  return {
    see(cells) {
      const word = textOrNull(cells.text("fact_kind"));
      const kind = word === null ? null : factKindOf(word, mapping);
      if (word !== null && kind === null) countWord(kinds, word);
      const isOwn = linesOf(cells, "certification").length > 0;
      if (isOwn && (word === null || kind === "certification")) seeCertifications(cells, "certification");
      if (!isOwn && (kind === "certification" || !columns.has("fact_kind"))) seeCertifications(cells, "fact_detail");
    },
    verdict() {
      const nameOf = (field: "fact_kind" | "certification" | "fact_detail") =>
        names[columns.get(field)?.[0] ?? -1] ?? "";
      const kindQuestions = [...kinds].slice(0, mostQuestions).map((one) => kindQuestion(nameOf("fact_kind"), one));
      const current = certifications.filter(({ retiredAt }) => !retiredAt);
      const labels = Object.fromEntries(current.map(({ key, name }) => [key, name]));
      const asked = [...strange].flatMap(([field, counts]) =>
        [...counts].slice(0, mostQuestions).map(
          ([word, rows]): Question => ({
            ...{ column: nameOf(field), word: word.slice(0, 200), answer: "types", isBlocking: false },
            ...{ choices: current.map(({ key }) => key), labels },
            asks: `Which certification is "${word.slice(0, 80)}"?`,
            note: `No certification of the list is called so (${rowWords(rows)}). Without an answer these rows wait. If it is missing, an administrator adds it under Certifications.`,
          }),
        ),
      );
      return { questions: [...kindQuestions, ...asked] };
    },
  };
}

function kindQuestion(column: string, [word, rows]: [string, number]): Question {
  return {
    ...{ column, word: word.slice(0, 200), answer: "types", isBlocking: false },
    ...{ choices: [...factKinds], labels: factKindNames },
    asks: `What kind of fact is "${word.slice(0, 80)}" (${rowWords(rows)})?`,
  };
}

function rowWords(rows: number): string {
  return `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`;
}
