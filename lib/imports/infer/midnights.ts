import { DateTime } from "luxon";
import { cleanText } from "../files/text";
import type { Question } from "../problem";
import { midnightMeanings } from "../schema";
import { isPlaceholder } from "./placeholder";

/** The days of one cell of moments, the first and the last one. */
export function daysOfMoments(text: string): string {
  const days = text.split("\n").map((line) => cleanText(line).slice(0, 10));
  return [...new Set([days[0], days.at(-1)])].join("/");
}

/** Collects whether a column holds nothing but midnights in UTC, which by the clock of a zone are none. */
export function midnightInference(column: string, zone: string) {
  const seen = { midnights: 0, others: 0, example: "" };
  return {
    see(text: string) {
      for (const line of text.split("\n").map(cleanText)) {
        if (isPlaceholder(line)) continue;
        if (!midnight.test(line)) seen.others++;
        else if (timeInZone(line, zone) === "00:00") seen.midnights++;
        else {
          seen.midnights++;
          seen.example ||= line;
        }
      }
    },
    hasOthers: () => seen.others > 0,
    verdict(): { means: (typeof midnightMeanings)[number] | null; question?: Question } {
      if (seen.midnights === 0 || seen.others > 0) return { means: null };
      if (!seen.example) return { means: "midnight-days" };
      const clock = timeInZone(seen.example, zone);
      return {
        means: null,
        question: {
          column,
          answer: "dates",
          isBlocking: true,
          choices: ["midnight-days", "midnight-moments"],
          asks: `All values of "${column}" are midnight in UTC, such as ${seen.example}. Do they mean the whole day, or exactly that time, which is ${clock} where the group is?`,
        },
      };
    },
  };
}

/** The columns whose moments mean days; where one of several holds other times, too, all are meant as they are. */
export function columnsOfWholeDays(
  columns: Map<number, ReturnType<typeof midnightInference>>,
  answerFor: (at: number) => string | undefined,
): { days: Set<number>; questions: Question[] } {
  const areTimes = [...columns.values()].some((column) => column.hasOthers());
  const said = [...columns].map(([at, column]) => {
    const { means, question } = column.verdict();
    const answer = midnightMeanings.find((word) => word === answerFor(at));
    return { at, question, means: answer ?? (areTimes ? "midnight-moments" : means) };
  });
  // A last day means what the first one does: it is asked for once.
  const [first] = said;
  const areDays = said.filter((one) => (one.means ?? first?.means) === "midnight-days");
  const asked = first?.means === null ? first.question : undefined;
  return { days: new Set(areDays.map(({ at }) => at)), questions: asked ? [asked] : [] };
}

const midnight = /^\d{4}-\d\d-\d\d[T ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)$/;

function timeInZone(text: string, zone: string): string {
  return DateTime.fromISO(text.replace(" ", "T"), { zone }).toFormat("HH:mm");
}
