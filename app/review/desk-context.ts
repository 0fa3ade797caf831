"use client";

import { createContext, useContext } from "react";
import type { ActionResult } from "@/lib/core/errors";
import type { QueueRow } from "./review-types";
import type { Recent } from "./use-decisions";

export type Decision = { rows: readonly QueueRow[]; words: string; send: () => Promise<ActionResult<unknown>> };

/** What the decision pane is asked for: a reason, or whether something that counts nowhere is meant. */
export type Asked = { id: string; about: "return" | "decline" | "counts nowhere" };

export type Desk = {
  /** What waits and was not decided here, in the order of the queue. */
  rows: readonly QueueRow[];
  /** What the keys are about; it may be ahead of what the server has shown. */
  current: string | null;
  /** What the server has shown, null once it was decided here. */
  shownId: string | null;
  asked: Asked | null;
  ask: (about: Asked["about"] | null) => void;
  decide: (decision: Decision) => void;
  /** Confirms the current one with what the pane has corrected; asks first where it would count nowhere. */
  confirm: (isMeant?: boolean) => void;
  /** What the pane has corrected of the one that it shows. */
  correct: (corrections: Corrected | null) => void;
  open: (row: QueueRow) => void;
  step: (by: 1 | -1) => void;
  recent: readonly Recent[];
  undo: (key?: number) => void;
  /** What went wrong with a decision, in words. */
  trouble: string | null;
  /** What can no longer be undone. */
  over: string | null;
  /** How many of those that the server counted were decided here since. */
  decided: number;
};

export type Corrected = { id: string; countsNowhere: boolean; wire: object };

export const DeskContext = createContext<Desk | null>(null);

/** The desk around the panes. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("This stands on the review desk.");
  return desk;
}
