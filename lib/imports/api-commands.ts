import { afterCommit } from "@/db/client";
import { command } from "@/lib/core/command";
import { getImport } from "./jobs/get";
import { runImportLater } from "./jobs/run";
import { importChoice, uploadImportInput } from "./jobs/schema";
import { startImport } from "./jobs/start";
import { uploadImport } from "./jobs/upload";
import { mayImport } from "./policy";
import "server-only";
import { z } from "zod";

/** Uploads a file that comes as text. For whoever may import it: see `uploadImport`. */
export const uploadImportAsText = command({
  name: "import.upload",
  input: uploadImportInput.omit({ bytes: true }).extend({
    content: z.base64().describe("The file, in Base64. A larger one than fits in a request is taken by the pages."),
  }),
  subject: async () => null,
  allow: (viewer, _subject, input) => mayImport(viewer, input),
  run: async ({ tx, viewer, input: { content, ...file } }) => ({
    value: await uploadImport.within(tx, viewer, { ...file, bytes: Buffer.from(content, "base64") }),
    audit: [],
  }),
});

/** Starts a run, which goes on after the answer: ask for the import again to see how far it is. */
export const startImportInBackground = command({
  name: "import.start",
  input: importChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, viewer, input }) => {
    const started = await startImport.within(tx, viewer, input);
    afterCommit(() => runImportLater(viewer, started));
    return { value: { id: started.id }, audit: [] };
  },
});
