import { and, eq, isNull } from "drizzle-orm";
import { roleGrants } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError } from "@/lib/core/errors";
import { endRoleInput } from "./schema";
import "server-only";

/** Ends a role at once, on the holder's next request. Administrators only; the last one who can sign in stays. Once more does nothing. */
export const endRole = command({
  name: "role.end",
  input: endRoleInput,
  subject: async (tx, input) => {
    const [grant] = await tx.select().from(roleGrants).where(eq(roleGrants.id, input.id));
    if (!grant) throw notFoundError("role");
    return grant;
  },
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "role") && viewer.channel !== "api",
  run: async ({ tx, viewer, subject: grant }) => {
    const ended = await tx
      .update(roleGrants)
      .set({ endedAt: now(), endedById: viewer.memberId })
      .where(and(eq(roleGrants.id, grant.id), isNull(roleGrants.endedAt)))
      .returning({ id: roleGrants.id });
    if (ended.length === 0) return { value: { id: grant.id }, audit: [] };
    const { role, programKey, countries, memberId } = grant;
    return {
      value: { id: grant.id },
      audit: {
        objectKind: "role",
        objectId: grant.id,
        concernsId: memberId,
        before: { role, programKey, countries },
      },
    };
  },
});
