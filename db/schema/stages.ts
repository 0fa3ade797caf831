import { instant, integer, json, table, text } from "../columns";
import { programs } from "./catalogue";

/** The stages through which those who lead a group of the program go, from the first to the last; lib/stages/schema.ts knows them. */
export const programStages = table("program_stages", {
  programKey: text()
    .primaryKey()
    .references(() => programs.key, { onUpdate: "cascade" }),
  stages: json<unknown[]>().notNull(),
  updatedAt: instant().notNull(),
  version: integer().notNull().default(1),
});
