import { and, eq, gt, inArray, isNull, or, type SQL } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { prepared } from "@/db/prepared";
import { accounts, apiTokens, groupLeads, members, roleGrants, sessions } from "@/db/schema";
import type { Channel } from "@/db/words";
import { now, today } from "./clock";
import { acceptedLeads, isLeadOnDay } from "./group-leads";
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

const { id, name, slug, city, timeZone } = members;
const { role, programKey, countries } = roleGrants;

/** A member with one of their roles a row; without any, one row. */
const memberAndRole = { member: { id, name, slug, city, timeZone }, grant: { role, programKey, countries } };

const standingRoles = and(eq(roleGrants.memberId, members.id), isNull(roleGrants.endedAt));

const isInUse = and(isNull(members.erasedAt), isNull(members.mergedIntoId));

/** What of a viewer decides how a statement about what they may see looks. */
export type Rights = Pick<Viewer, "isAdministrator" | "manages" | "leads"> & { isSignedIn: boolean };

export function rightsOf({ memberId, isAdministrator, manages, leads }: Viewer): Rights {
  return { isSignedIn: memberId !== null, isAdministrator, manages, leads };
}

const ofOnePerson = ["name", "slug", "city", "timeZone", "sessionId", "tokenId", "channel", "scopes", "batchId"];

/**
 * Anybody with these rights, for a statement that is built once for all of them; their id is a slot. What else a viewer has may not
 * decide anything there.
 */
export function anybodyWith({ isSignedIn: isKnown, ...rights }: Rights, memberId: string): Viewer {
  const refused = ofOnePerson.map((fact) => [fact, { get: () => refuseFact(fact) }]);
  return mint(
    Object.defineProperties({ ...nobody, ...rights, memberId: isKnown ? memberId : null }, Object.fromEntries(refused)),
  );
}

function refuseFact(fact: string): never {
  throw new Error(`A statement for everybody with the same rights depends on the viewer's ${fact}.`);
}

const sessionQuestions = prepared((_shape: null, { sessionId, at }: { sessionId: string; at: Date }) => ({
  roles: db
    .select(memberAndRole)
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(members, eq(members.id, accounts.memberId))
    .leftJoin(roleGrants, standingRoles)
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, at),
        isNull(accounts.disabledAt),
        isInUse,
      ),
    ),
  led: ledBy(
    inArray(
      groupLeads.memberId,
      db
        .select({ id: accounts.memberId })
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(eq(sessions.id, sessionId)),
    ),
  ),
}));

/** Who a session belongs to; the visitor where it ended, ran out, or its account is disabled. */
export async function viewerOfSession(sessionId: string): Promise<Viewer> {
  const found = await sessionQuestions(db, null, { sessionId, at: now() });
  return viewerOfRows(found, { sessionId, channel: "form" }) ?? visitor;
}

const tokenQuestions = prepared((_shape: null, { hash, at }: { hash: string; at: Date }) => ({
  roles: db
    .select({ ...memberAndRole, token: { id: apiTokens.id, scopes: apiTokens.scopes } })
    .from(apiTokens)
    .innerJoin(members, eq(members.id, apiTokens.memberId))
    .leftJoin(roleGrants, standingRoles)
    .leftJoin(accounts, eq(accounts.memberId, apiTokens.memberId))
    .where(
      and(
        eq(apiTokens.secretHash, hash),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, at)),
        isNull(accounts.disabledAt),
        isInUse,
      ),
    ),
  led: ledBy(
    inArray(
      groupLeads.memberId,
      db.select({ id: apiTokens.memberId }).from(apiTokens).where(eq(apiTokens.secretHash, hash)),
    ),
  ),
}));

/** Who an API token speaks for, null where it is unknown, revoked, run out, or its member's account is disabled. */
export async function viewerOfToken(secret: string): Promise<Viewer | null> {
  const found = await tokenQuestions(db, null, { hash: hashSecret(secret), at: now() });
  const token = found.roles[0]?.token;
  return token ? viewerOfRows(found, { channel: "api", scopes: token.scopes, tokenId: token.id }) : null;
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
  const roles = from
    .select(memberAndRole)
    .from(members)
    .leftJoin(roleGrants, standingRoles)
    .where(and(eq(members.id, memberId), isInUse));
  return viewerOfRows(await askTogether(from, { roles, led: ledBy(eq(groupLeads.memberId, memberId)) }), as);
}

/** Every lead of theirs that was accepted: which of them stand today depends on their time zone. */
function ledBy(whose: SQL) {
  return db
    .select({ groupId: groupLeads.groupId, fromOn: groupLeads.fromOn, toOn: groupLeads.toOn })
    .from(groupLeads)
    .where(and(whose, acceptedLeads()));
}

type MemberAndRole = {
  member: Pick<typeof members.$inferSelect, "id" | "name" | "slug" | "city" | "timeZone">;
  grant: Pick<typeof roleGrants.$inferSelect, "role" | "programKey" | "countries"> | null;
};

type Found = { roles: readonly MemberAndRole[]; led: Awaited<ReturnType<typeof ledBy>> };

function viewerOfRows({ roles, led }: Found, as: Partial<ViewerFacts>): Viewer | null {
  const [first] = roles;
  if (!first) return null;
  const { id: memberId, timeZone: zone, ...known } = first.member;
  const grants = roles.flatMap(({ grant }) => grant ?? []);
  // To find the day of a time zone takes longer than all else here, and few lead a group.
  const day = led.length > 0 ? today(zone ?? "UTC") : "";
  return mint({
    ...nobody,
    ...as,
    ...known,
    memberId,
    timeZone: zone ?? "UTC",
    isAdministrator: grants.some((grant) => grant.role === "administrator"),
    manages: grants.flatMap((grant) =>
      grant.programKey ? [{ programKey: grant.programKey, countries: grant.countries }] : [],
    ),
    leads: led.filter((lead) => isLeadOnDay(lead, day)).map(({ groupId }) => groupId),
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
