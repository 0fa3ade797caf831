import { inBatches } from "../../files/rows";
import { defineImportKind } from "../kind";
import { applyGroup } from "./apply";
import { decideGroups, type GroupWork } from "./decide";
import { groupFile } from "./file";
import type { MetGroups } from "./match";
import { groupChanges } from "./preview";
import { type GroupDraft, readGroup } from "./read";
import { storedGroup } from "./stored";
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
  stored: storedGroup,
  makes: (work) => [{ thing: "group", is: work.do === "create" ? "made" : "changed", count: 1 }],
  apply: applyGroup,
  undoObstacles: groupUndoObstacles,
  undo: undoGroups,
});
