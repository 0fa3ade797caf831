import type { DatabaseName, Installation } from "../installation";

/** `broken`: each promise that did not hold, in words. */
export type Outcome = { figures: Record<string, string | number>; broken: string[]; skipped?: string };

export type Fault = {
  title: string;
  databases: readonly DatabaseName[];
  isOnSmallDisk?: boolean;
  run: (installation: Installation, options: { rounds: number; seconds: number }) => Promise<Outcome>;
};

/** The promises that did not hold, of pairs of what is promised and whether it held. */
export function brokenOf(...promises: [held: boolean, promise: string][]): string[] {
  return promises.filter(([held]) => !held).map(([, promise]) => promise);
}

export const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
