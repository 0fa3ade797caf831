import { sql } from "drizzle-orm";
import { day, id, index, instant, integer, table, text } from "../columns";
import { programs } from "./catalogue";
import { groups } from "./groups";
import { members } from "./members";

/** What a manager means to do about a member in a program, with a day. The member does not see it. */
export const managerTasks = table(
  "manager_tasks",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    /** The group that it is about, too, where a successor is to be found. */
    groupId: text().references(() => groups.id),
    title: text().notNull(),
    dueOn: day().notNull(),
    assignedToId: text()
      .notNull()
      .references(() => members.id),
    addedById: text(),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneById: text(),
    version: integer().notNull().default(1),
  },
  (row) => [
    index("manager_tasks_by_member").on(row.memberId, row.programKey, row.dueOn),
    index("manager_tasks_by_assignee").on(row.assignedToId, row.doneAt, row.dueOn),
    index("manager_tasks_by_program").on(row.programKey),
    index("manager_tasks_by_group").on(row.groupId),
    index("manager_tasks_open").on(row.assignedToId, row.memberId, row.programKey).where(sql`${row.doneAt} is null`),
  ],
);

/** What managers of a program note of a member for one another. The member does not see it. */
export const managerNotes = table(
  "manager_notes",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    text: text().notNull(),
    writtenById: text(),
    createdAt: instant().notNull(),
    /** Kept for a while, so that it can be undone; nobody sees it any more. */
    removedAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [
    index("manager_notes_by_member").on(row.memberId, row.programKey, row.createdAt),
    index("manager_notes_by_program").on(row.programKey),
  ],
);
