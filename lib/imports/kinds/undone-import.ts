import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { importBatches } from "@/db/schema";
import type { ImportKindName } from "@/db/words";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { importOptions } from "../options";
import { visibleTo } from "../policy";
import "server-only";

type Asked = { importId: string; kind: ImportKindName };

/** What `mayImport` asks of the import that is taken back; refuses as missing what is not the viewer's to see. */
export async function undoneImport(tx: Transaction, viewer: Viewer, { importId, kind }: Asked) {
  const [found] = await tx
    .select({ options: importBatches.options })
    .from(importBatches)
    .where(and(eq(importBatches.id, importId), eq(importBatches.kind, kind), visibleTo(viewer)));
  if (!found) throw notFoundError("import");
  return { ...importOptions.parse(found.options), kind };
}
