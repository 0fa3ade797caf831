import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members, roleGrants } from "@/db/schema";
import "server-only";

type Place = { programKeys: readonly string[]; country: string | null };

/**
 * Who manages one of these programs for that country, and who is an administrator, each once and by name; somebody who is both is a
 * manager. For whoever may know the colleagues, and for mail.
 */
export async function programManagers(from: Reader, { programKeys, country }: Place) {
  const grants = await from
    .select({ id: members.id, name: members.name, role: roleGrants.role, countries: roleGrants.countries })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .where(
      and(
        isNull(roleGrants.endedAt),
        isNull(members.erasedAt),
        isNull(members.mergedIntoId),
        or(eq(roleGrants.role, "administrator"), inArray(roleGrants.programKey, [...programKeys, ""])),
      ),
    )
    .orderBy(asc(members.nameFolded), asc(members.id), asc(roleGrants.role));
  const people = new Map<string, { id: string; name: string; isManager: boolean }>();
  for (const { id, name, role, countries } of grants) {
    const isThere = !countries || (country !== null && countries.includes(country));
    if (role === "manager" && !isThere) continue;
    people.set(id, { id, name, isManager: role === "manager" || (people.get(id)?.isManager ?? false) });
  }
  return [...people.values()];
}
