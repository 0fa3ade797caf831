import { expect, it } from "vitest";
import { id, table, text } from "@/db/columns";
import * as schema from "@/db/schema";
import { nameOfColumn, pointingColumns } from "@/db/testing/pointing-columns";
import { movedGroupReferences, stayingGroupReferences } from "./references";

const registered = [...Object.values(movedGroupReferences), ...stayingGroupReferences].map(nameOfColumn);
const pointing = (tables: Record<string, unknown>) =>
  pointingColumns(tables, { to: schema.groups, named: /(^g|G)roupId$/ });

it("says of every column that points to a group whether it moves when two are merged", () => {
  const withoutKey = ["groups.mergedIntoId"];
  expect([...pointing(schema), ...withoutKey].sort()).toEqual([...registered].sort());
});

it("refuses a new table that points to groups", () => {
  const rooms = table("rooms", { id: id(), groupId: text() });
  expect(pointing({ ...schema, rooms }).filter((name) => !registered.includes(name))).toEqual(["rooms.groupId"]);
});
