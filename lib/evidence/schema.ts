import { z } from "zod";
import { evidenceTypes } from "@/db/words";
import { idField } from "@/lib/core/fields";
import { fileNameOf } from "./file-name";

/** In bytes. */
export const largestEvidence = 10_000_000;

/** For whoever chooses a file, and for the browser's own window. */
export const evidenceHint = "PDF, PNG or JPEG, at most 10 MB.";
export const evidenceAccept = evidenceTypes.join(",");

/** How many files a fact or an activity has at most. */
export const mostFiles = 5;

/** The files that show it, in full: one that is left out is deleted. */
export const fileIdsField = z.array(idField).max(mostFiles, `At most ${mostFiles} files.`);

export const sendFileInput = z.strictObject({
  name: z
    .string()
    .max(1000, "The name of the file is too long.")
    .transform((name) => fileNameOf(name)),
  type: z.enum(evidenceTypes),
  content: z.instanceof(Uint8Array),
});
