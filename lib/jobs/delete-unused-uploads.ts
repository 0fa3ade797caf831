import { z } from "zod";
import { deleteUnusedUploads } from "@/lib/imports/jobs/delete-unused-uploads";
import { defineJob } from "./job";
import "server-only";

export const deleteUnusedUploadsJob = defineJob({
  name: "delete-unused-uploads",
  label: "Delete uploaded files that nobody ran",
  payload: z.strictObject({}),
  schedule: "30 3 * * *",
  run: deleteUnusedUploads,
});
