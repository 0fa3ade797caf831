import { sql } from "drizzle-orm";
import { bytes, check, id, index, instant, integer, table, text } from "../columns";
import { isOneOf } from "../sql";
import { type EvidenceType, evidenceTypes } from "../words";
import { activities } from "./activities";
import { facts } from "./facts";
import { members } from "./members";

/** The bytes of files, each once however many times it was sent; written whole with the row that names it, or not at all. */
export const fileContents = table("file_contents", {
  /** In hexadecimal digits. */
  sha256: text().primaryKey(),
  content: bytes().notNull(),
});

/** A file that shows that a fact or an activity is so. While it belongs to neither, only who sent it sees it, and it goes in time. */
export const files = table(
  "files",
  {
    id: id(),
    sha256: text()
      .notNull()
      .references(() => fileContents.sha256),
    name: text().notNull(),
    type: text().notNull().$type<EvidenceType>(),
    size: integer().notNull(),
    sentById: text()
      .notNull()
      .references(() => members.id),
    factId: text().references(() => facts.id, { onDelete: "cascade" }),
    activityId: text().references(() => activities.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
  },
  (row) => [
    check("files_type", isOneOf(row.type, evidenceTypes)),
    check("files_of_one", sql`${row.factId} is null or ${row.activityId} is null`),
    index("files_by_content").on(row.sha256),
    index("files_by_sender").on(row.sentById),
    index("files_by_fact").on(row.factId),
    index("files_by_activity").on(row.activityId),
    index("files_of_nothing").on(row.createdAt).where(sql`${row.factId} is null and ${row.activityId} is null`),
  ],
);
