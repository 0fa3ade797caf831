import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/id";
import { members, programs, roleGrants } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { grantRoleInput } from "./schema";
import "server-only";

/**
 * Makes somebody an administrator, or manager of a program, optionally of some countries. Administrators only. A manager of
 * the program gets the new countries instead of the old ones; the old grant stays in the history.
 */
export const grantRole = command({
  name: "role.grant",
  input: grantRoleInput,
  subject: async (tx, input) => {
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.id, input.memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
    if (!member) throw notFoundError("member");
    const [program] = await tx
      .select({ key: programs.key })
      .from(programs)
      .where(eq(programs.key, input.programKey ?? ""));
    if (input.programKey && !program)
      throw new Refusal("invalid", "There is no such program.", { programKey: "There is no such program." });
    return member;
  },
  allow: (viewer) => viewer.isAdministrator && viewer.channel !== "api",
  run: async ({ tx, viewer, input, subject: member }) => {
    const { role, programKey } = input;
    const countries = input.countries.length > 0 ? [...new Set(input.countries)].sort() : null;
    const [standing] = await tx
      .select()
      .from(roleGrants)
      .where(
        and(
          eq(roleGrants.memberId, member.id),
          eq(roleGrants.role, role),
          programKey === null ? isNull(roleGrants.programKey) : eq(roleGrants.programKey, programKey),
          isNull(roleGrants.endedAt),
        ),
      );
    if (standing && JSON.stringify(standing.countries) === JSON.stringify(countries))
      throw new Refusal("conflict", "This member has this role already.");
    if (standing)
      await tx
        .update(roleGrants)
        .set({ endedAt: now(), endedById: viewer.memberId })
        .where(eq(roleGrants.id, standing.id));
    const id = newId();
    const grant = { role, programKey, countries };
    const given = { grantedAt: now(), grantedById: viewer.memberId };
    await tx.insert(roleGrants).values({ id, memberId: member.id, ...grant, ...given });
    const before = standing ? { countries: standing.countries } : undefined;
    return { value: { id }, audit: { objectKind: "role", objectId: id, concernsId: member.id, before, after: grant } };
  },
});
