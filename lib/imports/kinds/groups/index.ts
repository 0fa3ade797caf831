import { inBatches } from "../../files/rows";
import { defineImportKind } from "../kind";
import { applyGroup } from "./apply";
import { decideGroups, type GroupWork } from "./decide";
import { groupFile } from "./file";
import type { MetGroups } from "./match";
import { groupChanges } from "./preview";
import { type GroupDraft, readGroup } from "./read";
import { groupUndoObstacles, undoGroups } from "./undo";

export const groups = defineImportKind<GroupDraft, GroupWork>({
  file: groupFile,
  writes: ["group"],
  read: readGroup,
  begin: async (viewer, { file, remembers }, readings) => {
    const met: MetGroups | undefined = remembers ? new Map() : undefined;
    return { slices: inBatches(readings), decide: (from, some) => decideGroups(viewer, from, some, { file, met }) };
  },
  preview: (work) => (work.do === "revise" ? groupChanges(work.before, work.input) : []),
  previewsNew: false,
  apply: applyGroup,
  undoObstacles: groupUndoObstacles,
  undo: undoGroups,
});
