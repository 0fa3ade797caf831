import type { InferenceInput, KindInference } from "../../infer/file-kind";
import { privateEventChoices } from "../../schema";
import { narrowAudienceOf } from "../privacy";
import { hostInference } from "./host-names";

/** Which groups hold the events, and how many of these are not for everybody: whether they come in is for a person to say. */
export function eventInference(given: InferenceInput): KindInference {
  const { mapping } = given;
  const groups = hostInference(given);
  let hidden = 0;
  let column = "";
  return {
    see(cells) {
      groups.see(cells);
      const narrow = narrowAudienceOf(cells);
      if (!narrow) return;
      hidden++;
      column ||= narrow.column;
    },
    verdict() {
      const { hosts, questions } = groups.verdict();
      if (hidden === 0 || mapping.privateEvents) return { findings: { hosts }, questions };
      const asks = `${hidden === 1 ? "One event is" : `${hidden.toLocaleString("en")} events are`} marked as private, confidential or not published. Every event in Tenet is public, so ${hidden === 1 ? "it is" : "they are"} left out. Import ${hidden === 1 ? "it" : "them"} for everybody to see?`;
      return {
        findings: { hosts },
        questions: [
          ...questions,
          { column, asks, choices: [...privateEventChoices], answer: "private", isBlocking: false },
        ],
      };
    },
  };
}
