import { z } from "zod";
import { deleteUnusedFiles } from "@/lib/evidence/delete-unused";
import { deleteRemoved } from "./delete-removed";
import { defineJob } from "./job";
import "server-only";

/** What was removed first, since the files of facts go with them. */
export const deleteUnusedFilesJob = defineJob({
  name: "delete-unused-files",
  label: "Delete what was removed long ago, and files that belong to nothing",
  payload: z.strictObject({}),
  schedule: "35 3 * * *",
  run: async () => {
    await deleteRemoved();
    await deleteUnusedFiles();
  },
});
