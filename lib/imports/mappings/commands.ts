import "server-only";
import { importMappings } from "@/db/schema";
import { now } from "@/lib/clock";
import { command } from "@/lib/command";
import { isManager } from "@/lib/viewer";
import { mappingInput } from "../batches/schema";

/** Keeps a mapping by name for the next file of that kind; the same name again replaces it. Managers and administrators. */
export const saveMapping = command({
  name: "import.save_mapping",
  input: mappingInput,
  subject: async () => null,
  allow: (viewer) => isManager(viewer),
  run: async ({ tx, viewer, input }) => {
    const kept = { mapping: input.mapping, savedById: viewer.memberId, savedAt: now() };
    const [row] = await tx
      .insert(importMappings)
      .values({ kind: input.kind, name: input.name, ...kept })
      .onConflictDoUpdate({ target: [importMappings.kind, importMappings.name], set: kept })
      .returning({ id: importMappings.id });
    return {
      value: { name: input.name },
      audit: { objectKind: "import mapping", objectId: row?.id ?? "", after: input },
    };
  },
});
