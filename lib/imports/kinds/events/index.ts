import { db } from "@/db/client";
import { defineImportKind } from "../kind";
import { applyEvent } from "./apply";
import { readEventRows } from "./combine-rows";
import { decideEvents, type EventWork, eventContext } from "./decide";
import { eventFile } from "./file";
import { eventSourceKey } from "./match";
import { previewEvent } from "./preview";
import { type EventDraft, readEvent } from "./read";
import { eventUndoObstacles, undoEvents } from "./undo";
import "server-only";

export const events = defineImportKind<EventDraft, EventWork>({
  file: eventFile,
  writes: ["event"],
  read: readEvent,
  begin: async (viewer, { file, remembers }, readings) => {
    const bundles = await readEventRows(readings, file.shape?.isOneEvent === true);
    const groupId = file.known.group?.id ?? "";
    const own = new Set([...bundles.keys].map((key) => eventSourceKey(groupId, key)));
    const given = { file, bundles, own };
    const known = remembers ? await eventContext(viewer, db, { ...given, drafts: null }) : null;
    return {
      slices: bundles.slices,
      decide: async (from, some) => {
        const drafts = some.flatMap(({ draft }) => draft ?? []);
        return decideEvents(viewer, known ?? (await eventContext(viewer, from, { ...given, drafts })), some);
      },
    };
  },
  preview: previewEvent,
  previewsNew: true,
  apply: applyEvent,
  undoObstacles: eventUndoObstacles,
  undo: undoEvents,
});
