import { inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { accounts, roleGrants } from "@/db/schema";
import { type ManagedProgram, systemViewer, type Viewer, viewerOfMember } from "@/lib/core/viewer";
import { addMember } from "@/lib/members/add";
import { grantTerm } from "@/lib/terms/grant";

const owner = systemViewer("command line");
let made = 0;

/** A member made through the real command; answers the id. */
export async function aMember(facts: Partial<Parameters<typeof addMember>[1] & object> = {}): Promise<string> {
  made += 1;
  const { id } = await addMember(owner, { name: `Member ${made}`, ...facts });
  return id;
}

/** A term made through the real command, active from 2020 unless the facts say otherwise; answers the id. */
export async function aTerm(
  memberId: string,
  facts: { programKey: string } & Record<string, unknown>,
): Promise<string> {
  const { id } = await grantTerm(owner, { memberId, startsOn: "2020-01-01", ...facts });
  return id;
}

/** The member as a viewer, with the roles given first where there are any. */
export async function aViewer(
  memberId: string,
  roles: { administrator?: boolean; manages?: ManagedProgram[] } = {},
): Promise<Viewer & { memberId: string }> {
  const grants = [
    ...(roles.administrator ? [{ role: "administrator" as const, programKey: null, countries: null }] : []),
    ...(roles.manages ?? []).map((scope) => ({
      role: "manager" as const,
      programKey: scope.programKey,
      countries: scope.countries ? [...scope.countries] : null,
    })),
  ];
  if (grants.length > 0)
    await inTransaction(async (tx) => {
      await tx
        .insert(roleGrants)
        .values(grants.map((grant) => ({ id: newId(), memberId, grantedAt: new Date(), ...grant })));
    });
  const viewer = await viewerOfMember(memberId);
  if (!viewer?.memberId) throw new Error("No such member.");
  return viewer as Viewer & { memberId: string };
}

/** An account of the member, as a first sign-in opens one. */
export async function anAccount(memberId: string): Promise<void> {
  await inTransaction((tx) => tx.insert(accounts).values({ memberId, createdAt: new Date() }).returning());
}

/** An administrator made for the occasion. */
export async function anAdministrator(): Promise<Viewer & { memberId: string }> {
  return aViewer(await aMember({ name: "Tomasz Wierzbic" }), { administrator: true });
}
