import { check, flag, id, index, instant, integer, json, table, text } from "../columns";
import { isOneOf } from "../sql";
import { type CacheName, type Channel, channels } from "../words";

type MailLink = { label: string; href: string };

/** Where a mail leads, and where else, each a button. */
export type MailButton = MailLink & { also?: MailLink[] };

/** Who did what, through which channel, to what, when, and what stood there before and after. Triggers refuse every change to it. */
export const auditEntries = table(
  "audit_entries",
  {
    id: id(),
    at: instant().notNull(),
    actorId: text(),
    channel: text().notNull().$type<Channel>(),
    action: text().notNull(),
    objectKind: text().notNull(),
    objectId: text().notNull(),
    /** The member whom it concerns, where there is one. */
    concernsId: text(),
    before: json<unknown>(),
    after: json<unknown>(),
    batchId: text(),
  },
  (row) => [
    check("audit_entries_channel", isOneOf(row.channel, channels)),
    index("audit_entries_by_object").on(row.objectKind, row.objectId, row.at),
    index("audit_entries_by_actor").on(row.actorId, row.at),
    index("audit_entries_by_concerned").on(row.concernsId, row.at),
    index("audit_entries_by_at").on(row.at),
  ],
);

export const settings = table("settings", {
  key: text().primaryKey(),
  value: json<unknown>().notNull(),
  updatedAt: instant().notNull(),
  version: integer().notNull().default(1),
});

/**
 * A number that changes with every change of what is kept in memory under that name: by triggers, and by `renewCacheVersion` what none
 * can tell. It is drawn by chance, so that a restored database is never taken for the one before.
 */
export const cacheVersions = table("cache_versions", {
  name: text().primaryKey().$type<CacheName>(),
  version: integer().notNull(),
});

/** Mail is written here in the transaction that causes it; a job sends it after the commit, and notes here what became of it. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** Where the mail leads; the text holds it too. Blanked with the text. */
    button: json<MailButton>(),
    /** Who gets the answer, where that is not the installation. */
    replyTo: text(),
    /** Where one press stops mail of its kind, as a path; null where it always comes. */
    unsubscribe: text(),
    /** What happened that it tells of, so that it is written once. */
    cause: text().unique(),
    /** The text holds a one-time link: it is blanked once sent, and shown to nobody where the installation is public. */
    isSecret: flag().notNull().default(false),
    createdAt: instant().notNull(),
    /** When its job tries next; null once it was sent, was kept for want of SMTP, or was given up. */
    dueAt: instant(),
    sentAt: instant(),
    keptAt: instant(),
    attempts: integer().notNull().default(0),
    failure: text(),
  },
  (row) => [index("outbox_by_time").on(row.createdAt, row.id)],
);
