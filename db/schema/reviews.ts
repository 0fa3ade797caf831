import { sql } from "drizzle-orm";
import { check, id, index, instant, primaryKey, table, text } from "../columns";
import { isOneOf } from "../sql";
import { type ReviewDecision, reviewDecisions } from "../words";
import { activities } from "./activities";
import { members } from "./members";

export const reviews = table(
  "reviews",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    reviewerId: text()
      .notNull()
      .references(() => members.id),
    decision: text().notNull().$type<ReviewDecision>(),
    reason: text(),
    /** The form field that a return is about, such as `links`; `/home` leads straight to it. */
    field: text(),
    decidedAt: instant().notNull(),
    /** A decision can be taken back within a short while; it then counts as never made. */
    undoneAt: instant(),
  },
  (row) => [
    check("reviews_decision", isOneOf(row.decision, reviewDecisions)),
    index("reviews_by_activity").on(row.activityId, row.decidedAt),
    index("reviews_by_reviewer").on(row.reviewerId),
  ],
);

/** Two activities that a reviewer said are not the same, the lower id first: nobody is asked about them again. */
export const activityDifferences = table(
  "activity_differences",
  {
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    otherId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    saidAt: instant().notNull(),
    saidById: text(),
  },
  (row) => [
    primaryKey({ columns: [row.activityId, row.otherId] }),
    check("activity_differences_ordered", sql`${row.activityId} < ${row.otherId}`),
    index("activity_differences_by_other").on(row.otherId),
  ],
);

export const comments = table(
  "comments",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    authorId: text()
      .notNull()
      .references(() => members.id),
    body: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (row) => [
    index("comments_by_activity").on(row.activityId, row.writtenAt),
    index("comments_by_author").on(row.authorId),
  ],
);
