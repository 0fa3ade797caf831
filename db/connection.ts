import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type * as schema from "./schema/index";

export type Database = NodePgDatabase<typeof schema>;
/** What a command writes through. Inside a transaction await only this: mail, files and fetch come after the commit. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query reads through: the read-only connection, or the transaction that a command is in. */
export type Reader = Database | Transaction;

export type TransactionOptions = {
  /** For what guards each of its reads in its writes, or may be wrong: it need not wait for its turn on PostgreSQL. */
  besideOthers?: boolean;
};

export type Connection = {
  reader: Database;
  transact: <T>(work: (tx: Transaction) => Promise<T>, how: TransactionOptions) => Promise<T>;
  /** Another text after every commit, whoever made it: what was read under the same one still stands. */
  version: () => Promise<string>;
  /** Takes the write lock and lets it go; throws when the database cannot be written. */
  probe: () => Promise<void>;
  close: () => Promise<void>;
  /** For the very end of the process, where nothing can be waited for; SQLite only. */
  closeAtOnce?: () => void;
};
