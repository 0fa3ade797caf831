import { and, eq, gt, isNull, or } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, apiTokens, groupLeads, members, roleGrants, sessions } from "@/db/schema";
import type { Channel } from "@/db/words";
import { now, today } from "./clock";
import { leadsOnDay } from "./group-leads";
import { hashSecret } from "./secrets";
import "server-only";

declare const minted: unique symbol;

/** A program that somebody manages; countries are ISO codes, null means all of them. */
export type ManagedProgram = { programKey: string; countries: readonly string[] | null };

/** Proof of who looks, with the roles as the database had them at this request. Only this file makes one. */
export type Viewer = Readonly<{
  [minted]: true;
  memberId: string | null;
  name: string | null;
  slug: string | null;
  city: string | null;
  timeZone: string;
  sessionId: string | null;
  tokenId: string | null;
  channel: Channel;
  isAdministrator: boolean;
  manages: readonly ManagedProgram[];
  /** The groups that they lead today, by id. */
  leads: readonly string[];
  /** What an API token may do; null for a person, who may do all that the roles allow. */
  scopes: readonly string[] | null;
  batchId: string | null;
}>;

type ViewerFacts = Omit<Viewer, typeof minted>;

function mint(facts: ViewerFacts): Viewer {
  return facts as Viewer;
}

const nobody: ViewerFacts = {
  memberId: null,
  name: null,
  slug: null,
  city: null,
  timeZone: "UTC",
  sessionId: null,
  tokenId: null,
  channel: "form",
  isAdministrator: false,
  manages: [],
  leads: [],
  scopes: null,
  batchId: null,
};

export const visitor: Viewer = mint(nobody);

/** For commands that nobody in particular runs: the command line of whoever owns the machine, and the first administrator. */
export function systemViewer(channel: Extract<Channel, "command line" | "system">): Viewer {
  return mint({ ...nobody, channel, isAdministrator: true });
}

/** Who a session belongs to; the visitor where it ended, ran out, or its account is disabled. */
export async function viewerOfSession(sessionId: string): Promise<Viewer> {
  const [found] = await db
    .select({ memberId: accounts.memberId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now()),
        isNull(accounts.disabledAt),
      ),
    );
  return found ? ((await viewerOfMember(found.memberId, { sessionId, channel: "form" })) ?? visitor) : visitor;
}

/** Who an API token speaks for, null where it is unknown, revoked, run out, or its member's account is disabled. */
export async function viewerOfToken(secret: string): Promise<Viewer | null> {
  const [token] = await db
    .select({
      id: apiTokens.id,
      memberId: apiTokens.memberId,
      scopes: apiTokens.scopes,
      disabledAt: accounts.disabledAt,
    })
    .from(apiTokens)
    .leftJoin(accounts, eq(accounts.memberId, apiTokens.memberId))
    .where(
      and(
        eq(apiTokens.secretHash, hashSecret(secret)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now())),
      ),
    );
  if (!token || token.disabledAt) return null;
  return viewerOfMember(token.memberId, { channel: "api", scopes: token.scopes, tokenId: token.id });
}

/** The viewer again, for rows of an import: the same rights, marked with the batch. */
export function viewerForImport(viewer: Viewer, batchId: string): Viewer {
  return mint({ ...viewer, channel: "import", batchId });
}

/** A member with their standing roles, null where the member is gone. Tests and the command line use it too. */
export async function viewerOfMember(
  memberId: string,
  as: Partial<ViewerFacts> = {},
  from: Reader = db,
): Promise<Viewer | null> {
  const [member] = await from
    .select({ name: members.name, slug: members.slug, city: members.city, timeZone: members.timeZone })
    .from(members)
    .where(and(eq(members.id, memberId), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  if (!member) return null;
  const grants = await from
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.memberId, memberId), isNull(roleGrants.endedAt)));
  const day = today(member.timeZone ?? "UTC");
  const led = await from
    .select({ groupId: groupLeads.groupId })
    .from(groupLeads)
    .where(and(eq(groupLeads.memberId, memberId), leadsOnDay(day)));
  return mint({
    ...nobody,
    ...as,
    memberId,
    name: member.name,
    slug: member.slug,
    city: member.city,
    timeZone: member.timeZone ?? "UTC",
    isAdministrator: grants.some((grant) => grant.role === "administrator"),
    manages: grants.flatMap((grant) =>
      grant.programKey ? [{ programKey: grant.programKey, countries: grant.countries }] : [],
    ),
    leads: led.map(({ groupId }) => groupId),
  });
}

export function isSignedIn(viewer: Viewer): viewer is Viewer & { memberId: string } {
  return viewer.memberId !== null;
}

/** Whether the viewer manages the program, for the country where one is given; an administrator manages every program. */
export function manages(viewer: Viewer, programKey: string, country?: string | null): boolean {
  if (viewer.isAdministrator) return true;
  return viewer.manages.some(
    (scope) =>
      scope.programKey === programKey &&
      (country === undefined || scope.countries === null || (country !== null && scope.countries.includes(country))),
  );
}

/** Whether the viewer leads the group today. */
export function leads(viewer: Viewer, groupId: string): boolean {
  return viewer.leads.includes(groupId);
}

export function isManager(viewer: Viewer): boolean {
  return viewer.isAdministrator || viewer.manages.length > 0;
}

export type SignedInViewer = Viewer & { memberId: string };
