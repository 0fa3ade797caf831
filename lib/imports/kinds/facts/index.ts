import { inBatches } from "../../files/rows";
import { defineImportKind } from "../kind";
import { applyFact } from "./apply";
import { decideFacts } from "./decide";
import type { FactWork } from "./decide-fact";
import { factFile } from "./file";
import type { KnownFact } from "./lookups";
import { factMemberQuestions } from "./match";
import { previewFact } from "./preview";
import { type FactDraft, readFactRow } from "./read";
import { storedFacts } from "./stored";
import { factUndoObstacles, undoFacts } from "./undo";
import "server-only";

export const facts = defineImportKind<FactDraft, FactWork>({
  file: factFile,
  writes: ["fact"],
  read: readFactRow,
  questions: factMemberQuestions,
  begin: async (viewer, { file, remembers }, readings) => {
    const met = remembers ? new Map<string, KnownFact[]>() : undefined;
    return { slices: inBatches(readings), decide: (from, some) => decideFacts(viewer, from, some, { file, met }) };
  },
  preview: previewFact,
  previewsNew: true,
  stored: storedFacts,
  makes: (work) => [{ thing: "fact", is: work.do === "record" ? "made" : "changed", count: 1 }],
  apply: applyFact,
  undoObstacles: factUndoObstacles,
  undo: undoFacts,
});
