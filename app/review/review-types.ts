/** Plain data that the desk hands from the server to the panes. */
export type ProgramLook = { key: string; shortName: string; color: string; shape: string };
export type QueueRow = {
  id: string;
  version: number;
  title: string;
  icon: string;
  who: string;
  programs: ProgramLook[];
  /** Whole days that it has waited. */
  days: number;
  mayBeDuplicate: boolean;
  href: string;
  /** It would count for no program, so nobody should confirm it in passing. */
  countsNowhere: boolean;
  /** It was confirmed before, and changed since. */
  isChanged: boolean;
};
export type DeskTag = {
  id: string;
  kind: "goal" | "principle";
  key: string;
  name: string;
  number: number | null;
  program: ProgramLook | null;
  reason: string | null;
  addedByReviewer: boolean;
};
export type Choice = { key: string; name: string; number: number | null; program: ProgramLook | null };

/** From here on a waiting activity is marked as one that needs somebody. */
export const longWaitDays = 5;

export function waited(days: number): string {
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days`;
}
