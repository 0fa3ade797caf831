import { importMappings } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { isManager } from "@/lib/core/viewer";
import { saveMappingInput } from "./schema";
import "server-only";

/** Keeps a mapping by name for the next file of that kind; the same name again replaces it. Managers and administrators. */
export const saveMapping = command({
  name: "import.save_mapping",
  input: saveMappingInput,
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
