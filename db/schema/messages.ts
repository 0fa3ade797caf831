import { check, id, index, instant, integer, table, text, uniqueIndex } from "../columns";
import { isOneOf } from "../sql";
import { type MessageKind, messageKinds } from "../words";
import { programs } from "./catalogue";
import { members } from "./members";
import { terms } from "./terms";

/** What a manager wrote to a member about a term, as it left. Other managers see it, and the member in their own data. */
export const messages = table(
  "messages",
  {
    id: id(),
    termId: text()
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    kind: text().notNull().$type<MessageKind>(),
    /** Why they were written to: the kind, and for words of the manager's own the subject, too. */
    cause: text().notNull(),
    /** Blank once who wrote it is erased. */
    subject: text().notNull(),
    text: text().notNull(),
    writtenById: text().notNull(),
    /** Of the press that sent it, so that the same press repeated sends nothing more. */
    sendKey: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (row) => [
    check("messages_kind", isOneOf(row.kind, messageKinds)),
    uniqueIndex("messages_once").on(row.sendKey, row.termId),
    index("messages_by_member").on(row.memberId, row.programKey, row.writtenAt),
    index("messages_by_term").on(row.termId),
    index("messages_by_program").on(row.programKey),
    index("messages_by_writer").on(row.writtenById),
  ],
);

/** What managers of a program write for a cause, where it is not what Tenet came with. */
export const messageTemplates = table(
  "message_templates",
  {
    id: id(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    kind: text().notNull().$type<MessageKind>(),
    subject: text().notNull(),
    body: text().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("message_templates_kind", isOneOf(row.kind, messageKinds)),
    uniqueIndex("message_templates_once").on(row.programKey, row.kind),
  ],
);
