import { db } from "@/db/client";
import { today } from "@/lib/core/clock";
import { inBatches } from "../../files/rows";
import { defineImportKind } from "../kind";
import { applyMember } from "./apply";
import { decideMembers, type MemberWork } from "./decide";
import { memberFile } from "./file";
import { membersMadeFromSameFile } from "./match";
import type { KnownPerson } from "./person";
import { previewMember } from "./preview";
import { type MemberDraft, readMember } from "./read";
import { storedMember } from "./stored";
import { memberUndoObstacles, undoMembers } from "./undo";
import "server-only";

export const members = defineImportKind<MemberDraft, MemberWork>({
  file: memberFile,
  writes: ["member", "term"],
  read: readMember,
  begin: async (viewer, { job, file, remembers }, readings) => {
    const met = remembers ? new Map<string, KnownPerson>() : undefined;
    const given = { file, met, today: today(viewer.timeZone), before: await membersMadeFromSameFile(viewer, db, job) };
    return { slices: inBatches(readings), decide: (from, some) => decideMembers(viewer, from, some, given) };
  },
  preview: previewMember,
  previewsNew: false,
  stored: storedMember,
  makes: (work) => {
    if (work.do === "grant" || work.do === "level")
      return [{ thing: "term", is: work.do === "grant" ? "made" : "changed", count: 1 }];
    return [{ thing: "member", is: work.do === "create" ? "made" : "changed", count: 1 }];
  },
  apply: applyMember,
  undoObstacles: memberUndoObstacles,
  undo: undoMembers,
});
