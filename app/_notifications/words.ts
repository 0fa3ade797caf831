import type { OpenNotifications } from "@/lib/notifications/list";

type Need = keyof OpenNotifications;

export const groupTitles: Record<Need, string> = { do: "To do", decide: "To decide", read: "To read" };

/** In the order in which they stand. */
export const needs: readonly Need[] = ["do", "decide", "read"];

const numberWords = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

const wordOf = (count: number) => numberWords[count] ?? String(count);

/** The news of the page: "Three things to answer". */
export function answerHeadline(count: number): string {
  if (count === 0) return "Nothing to answer";
  return count === 1 ? "One thing to answer" : `${wordOf(count)} things to answer`;
}

/** Beside it: "And three to read". */
export function readLine(count: number): string {
  return count === 0 ? "And nothing new to read" : `And ${wordOf(count).toLowerCase()} to read`;
}

/** What the bell says to who does not see it. */
export function bellLabel({ toAnswer, toRead }: { toAnswer: number; toRead: number }): string {
  const parts = [toAnswer > 0 ? `${toAnswer} to answer` : "", toRead > 0 ? `${toRead} to read` : ""].filter(Boolean);
  return ["Notifications", ...parts].join(", ");
}
