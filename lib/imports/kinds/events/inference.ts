import type { InferenceInput, KindInference } from "../../infer/file-kind";
import { privateEventChoices } from "../../schema";
import { isPrivateRow } from "./privacy";

/** Counts the events that are not for everybody: whether they come in is for a person to say. */
export function eventInference({ mapping }: InferenceInput): KindInference {
  let hidden = 0;
  let column = "";
  return {
    see(cells) {
      if (!isPrivateRow(cells)) return;
      hidden++;
      column ||= cells.header("is_private") ?? cells.header("state") ?? "";
    },
    verdict() {
      if (hidden === 0 || mapping.privateEvents) return {};
      const asks = `${hidden === 1 ? "One event is" : `${hidden.toLocaleString("en")} events are`} marked as private, confidential or not published. Every event in Tenet is public, so ${hidden === 1 ? "it is" : "they are"} left out. Import ${hidden === 1 ? "it" : "them"} for everybody to see?`;
      return {
        questions: [{ column, asks, choices: [...privateEventChoices], answer: "private", isBlocking: false }],
      };
    },
  };
}
