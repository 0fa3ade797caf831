import { check, day, id, index, instant, integer, json, table, text, uniqueIndex } from "../columns";
import { isDay } from "../sql";
import { programs } from "./catalogue";

/**
 * What a program asks of its members, or of those of one level, in one version: it holds from its day until the next version does, and
 * is never changed, so that what was decided by it can be read for good.
 */
export const requirementVersions = table(
  "requirement_versions",
  {
    id: id(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    /** Empty: for every level that has no requirements of its own. */
    level: text().notNull().default(""),
    levelFolded: text().notNull().default(""),
    /** 1, 2, 3 of the program and level; 0 is what Tenet came with. */
    number: integer().notNull(),
    fromOn: day().notNull(),
    requirements: json<unknown[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [
    check("requirement_versions_from_on", isDay(row.fromOn)),
    uniqueIndex("requirement_versions_once").on(row.programKey, row.levelFolded, row.number),
    index("requirement_versions_by_program").on(row.programKey),
  ],
);
