import "server-only";
import { activityTypes, eventKinds, goals, principles, programs, traits } from "@/db/schema";

/** Where the things of each kind stand. */
export const shelves = {
  program: programs,
  goal: goals,
  trait: traits,
  principle: principles,
  "activity type": activityTypes,
  "event kind": eventKinds,
} as const;
