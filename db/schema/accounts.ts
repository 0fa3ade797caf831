import { sql } from "drizzle-orm";
import { check, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { isOneOf } from "../sql";
import { type LinkKind, linkKinds, type Role, roles } from "../words";
import { programs } from "./catalogue";
import { members } from "./members";

/** An account lets a member sign in; a member exists without one. */
export const accounts = table("accounts", {
  id: id(),
  memberId: text()
    .notNull()
    .unique()
    .references(() => members.id),
  passwordHash: text(),
  disabledAt: instant(),
  createdAt: instant().notNull(),
  lastSignInAt: instant(),
  version: integer().notNull().default(1),
});

export const providerLinks = table(
  "provider_links",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    provider: text().notNull(),
    providerSubject: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [
    uniqueIndex("provider_links_once").on(row.provider, row.providerSubject),
    index("provider_links_by_account").on(row.accountId),
  ],
);

export const sessions = table(
  "sessions",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    startedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    userAgent: text(),
    signedInBy: text().notNull(),
  },
  (row) => [index("sessions_by_account").on(row.accountId)],
);

/** One-time links sent by mail; only a hash of the secret is kept. */
export const oneTimeLinks = table(
  "one_time_links",
  {
    id: id(),
    kind: text().notNull().$type<LinkKind>(),
    secretHash: text().notNull().unique(),
    email: text().notNull(),
    accountId: text().references(() => accounts.id),
    returnTo: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (row) => [
    check("one_time_links_kind", isOneOf(row.kind, linkKinds)),
    index("one_time_links_by_email").on(row.email),
    index("one_time_links_by_account").on(row.accountId),
  ],
);

export const roleGrants = table(
  "role_grants",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    role: text().notNull().$type<Role>(),
    programKey: text().references(() => programs.key, { onUpdate: "cascade" }),
    /** ISO codes; null means every country. */
    countries: json<string[]>(),
    grantedAt: instant().notNull(),
    grantedById: text(),
    endedAt: instant(),
    endedById: text(),
  },
  (row) => [
    check("role_grants_role", isOneOf(row.role, roles)),
    check("role_grants_scope", sql`(${row.role} = 'manager') = (${row.programKey} is not null)`),
    uniqueIndex("role_grants_manager_once")
      .on(row.memberId, row.programKey)
      .where(sql`${row.endedAt} is null and ${row.role} = 'manager'`),
    uniqueIndex("role_grants_administrator_once")
      .on(row.memberId)
      .where(sql`${row.endedAt} is null and ${row.role} = 'administrator'`),
    index("role_grants_by_program").on(row.programKey),
    index("role_grants_by_member").on(row.memberId),
  ],
);

export const apiTokens = table(
  "api_tokens",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    name: text().notNull(),
    secretHash: text().notNull().unique(),
    scopes: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (row) => [index("api_tokens_by_member").on(row.memberId)],
);

/** What was answered to a request with an `Idempotency-Key`, to be answered again; a day long. */
export const apiAnswers = table(
  "api_answers",
  {
    tokenId: text()
      .notNull()
      .references(() => apiTokens.id, { onDelete: "cascade" }),
    key: text().notNull(),
    /** A hash of what was asked. */
    requestHash: text().notNull(),
    answer: text().notNull(),
    keptUntil: instant().notNull(),
  },
  (row) => [primaryKey({ columns: [row.tokenId, row.key] }), index("api_answers_by_end").on(row.keptUntil)],
);

/** How often something was tried, by account and by address; rate-limiter-flexible reads and writes it. */
export const rateLimits = table(
  "rate_limits",
  { key: text().primaryKey(), points: integer().notNull(), expire: instant() },
  (row) => [index("rate_limits_by_expiry").on(row.expire)],
);
