import { searchText } from "@/db/fold";

/** A handle shorter than this is a word like any other. */
const shortestHandle = 5;

/** How a text may speak of somebody: by name, however it is accented, and by handles that are no everyday word. */
export function waysToMention(name: string, handles: readonly string[]): string[] {
  const told = [wordsOf(name), ...handles.map(wordsOf).filter((words) => words.length >= shortestHandle)];
  return [...new Set(told.filter(Boolean))];
}

/** Whether the text speaks of whoever left this trace, in whole words. */
export function mentionsPerson(text: string | null, trace: readonly string[]): boolean {
  const words = ` ${wordsOf(text ?? "")} `;
  return trace.some((told) => words.includes(` ${told} `));
}

function wordsOf(text: string): string {
  return searchText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
