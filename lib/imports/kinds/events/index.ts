import { db } from "@/db/client";
import { defineImportKind } from "../kind";
import { applyEvent } from "./apply";
import { eventContexts, prepareEvents } from "./context";
import { decideEvents, type EventWork } from "./decide";
import { eventFile } from "./file";
import { eventMade, previewEvent } from "./preview";
import { type EventDraft, readEvent } from "./read";
import { storedEvent } from "./stored";
import { eventUndoObstacles, undoEvents } from "./undo";
import "server-only";

export const events = defineImportKind<EventDraft, EventWork>({
  file: eventFile,
  writes: ["event"],
  read: readEvent,
  questions: async (viewer, file, readings) => (await prepareEvents(viewer, file, readings)).questions,
  begin: async (viewer, { file, remembers }, readings) => {
    const { questions: _asked, ...given } = await prepareEvents(viewer, file, readings);
    const draftsOf = (rows: { draft: EventDraft | null }[]) => rows.flatMap(({ draft }) => draft ?? []);
    const drafts = draftsOf(given.bundles.slices.flat());
    const known = remembers ? await eventContexts(viewer, db, { ...given, drafts, isWhole: true }) : null;
    return {
      slices: given.bundles.slices,
      decide: async (from, some) => {
        const asked = { ...given, drafts: draftsOf(some), isWhole: false };
        return decideEvents(viewer, from, known ?? (await eventContexts(viewer, from, asked)), {
          file,
          readings: some,
        });
      },
    };
  },
  preview: previewEvent,
  previewsNew: true,
  stored: storedEvent,
  makes: eventMade,
  apply: applyEvent,
  undoObstacles: eventUndoObstacles,
  undo: undoEvents,
});
