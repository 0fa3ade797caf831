import { asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, members, roleGrants } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

const mostEnded = 100;
const roleColumns = {
  id: roleGrants.id,
  role: roleGrants.role,
  programKey: roleGrants.programKey,
  countries: roleGrants.countries,
  grantedAt: roleGrants.grantedAt,
  grantedById: roleGrants.grantedById,
  endedAt: roleGrants.endedAt,
  endedById: roleGrants.endedById,
  memberId: members.id,
  name: members.name,
  slug: members.slug,
  accountId: accounts.id,
  disabledAt: accounts.disabledAt,
};

/** Who has which role, since when and given by whom, and the hundred that ended last. Administrators only. */
export async function listRoleHolders(viewer: Viewer) {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const all = () =>
    db
      .select(roleColumns)
      .from(roleGrants)
      .innerJoin(members, eq(members.id, roleGrants.memberId))
      .leftJoin(accounts, eq(accounts.memberId, members.id));
  const standing = await all()
    .where(isNull(roleGrants.endedAt))
    .orderBy(asc(roleGrants.role), asc(members.nameFolded), asc(roleGrants.programKey), asc(roleGrants.id));
  const ended = await all()
    .where(isNotNull(roleGrants.endedAt))
    .orderBy(desc(roleGrants.endedAt), desc(roleGrants.id))
    .limit(mostEnded);
  const givers = [...standing, ...ended].flatMap(({ grantedById, endedById }) => [grantedById ?? [], endedById ?? []]);
  const names = await namesOf(givers.flat());
  const named = ({ grantedById, endedById, ...grant }: (typeof standing)[number]) => ({
    ...grant,
    grantedBy: names.get(grantedById ?? "") ?? null,
    endedBy: names.get(endedById ?? "") ?? null,
  });
  return { standing: standing.map(named), ended: ended.map(named) };
}

export type RoleHolder = Awaited<ReturnType<typeof listRoleHolders>>["standing"][number];

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
