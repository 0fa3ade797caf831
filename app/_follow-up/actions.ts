"use server";

import { action } from "@/lib/core/action";
import { addTask } from "@/lib/follow-up/add-task";
import { changeTask } from "@/lib/follow-up/change-task";
import { finishTask, reopenTask } from "@/lib/follow-up/finish-task";
import { removeNote, restoreNote } from "@/lib/follow-up/remove-note";
import { writeNote } from "@/lib/follow-up/write-note";

export const add = action(addTask);
export const change = action(changeTask);
export const finish = action(finishTask);
export const reopen = action(reopenTask);
export const note = action(writeNote);
export const dropNote = action(removeNote);
export const bringNoteBack = action(restoreNote);
