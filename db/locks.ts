import { dialect } from "./dialect";

type Lockable<Query> = { for: (strength: "update", config: { skipLocked: true }) => Query };

/** Locks the rows that a query finds and passes over those that others hold. SQLite has one writer, so nobody else is there. */
export function skippingLocked<Query>(query: Query & Lockable<Query>): Query {
  return dialect === "postgres" ? query.for("update", { skipLocked: true }) : query;
}
