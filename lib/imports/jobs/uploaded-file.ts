import { setImmediate } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importFiles } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import type { FileOpener } from "../files/encoding";
import type { ImportJob } from "./get";
import "server-only";

/** The uploaded file, read from the database slice by slice each time that it is opened. */
export function openUploadedFile(_viewer: Viewer, { id }: Pick<ImportJob, "id">): FileOpener {
  return async function* slices() {
    for (let part = 0; ; part++) {
      const [slice] = await db
        .select({ base64: importFiles.base64 })
        .from(importFiles)
        .where(and(eq(importFiles.batchId, id), eq(importFiles.part, part)));
      if (!slice) return;
      yield Buffer.from(slice.base64, "base64");
      // SQLite answers at once, so that nobody else would come in between.
      await setImmediate();
    }
  };
}
