import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { id, table, text } from "@/db/columns";
import * as schema from "@/db/schema";
import { nameOfColumn, pointingColumns } from "@/db/testing/pointing-columns";
import { aMember, aViewer } from "@/lib/testing/people";
import { exportOwnData } from "./export-own-data";
import { personalColumns } from "./personal-columns";
import { movedMemberReferenceList, stayingMemberReferences } from "./registry";

const byName = /(^m|M)emberId$|ById$|^(actorId|concernsId|mergedIntoId)$/;
/** Columns that are named so and point to something else. */
const elsewhere = ["groups.mergedIntoId"];

const registered = [...movedMemberReferenceList.map(({ rows }) => rows), ...stayingMemberReferences].map(nameOfColumn);

const unregistered = (tables: Record<string, unknown>) =>
  pointingColumns(tables, { to: schema.members, named: byName }).filter(
    (name) => !registered.includes(name) && !elsewhere.includes(name),
  );

describe("the registry of personal data", () => {
  it("says of every column that points to a member what a merge, an erasure and an export do with it", () => {
    expect(unregistered(schema)).toEqual([]);
  });

  it("names each column once, and none that is gone", () => {
    expect(registered.filter((name, place) => registered.indexOf(name) !== place)).toEqual([]);
    const there = pointingColumns(schema, { to: schema.members, named: byName });
    expect(registered.filter((name) => !there.includes(name))).toEqual([]);
  });

  it("refuses a new table that points to members, by a foreign key or by its name", () => {
    const badges = table("badges", {
      id: id(),
      ownedBy: text().references(() => schema.members.id),
      givenById: text(),
      memberId: text(),
      words: text(),
    });
    expect(unregistered({ ...schema, badges })).toEqual(["badges.givenById", "badges.memberId", "badges.ownedBy"]);
  });

  it("leads each text about a person to a file that takes it away", () => {
    const folder = path.join(import.meta.dirname, "erase");
    const missing = personalColumns.filter(({ erase }) => !existsSync(path.join(folder, `${erase}.ts`)));
    expect(missing).toEqual([]);
  });

  it("has a part of one's own data for each, and none for what is about others", async () => {
    const data = await exportOwnData(await aViewer(await aMember()));
    const parts = [
      ...movedMemberReferenceList.map(({ own }) => own?.part ?? null),
      ...personalColumns.map(({ own }) => own),
    ];
    expect(parts.filter((part) => part !== null && !(part in data))).toEqual([]);
    expect(movedMemberReferenceList.filter(({ own }) => own === null).map(({ name }) => name)).toEqual([
      "imports",
      "tasksAbout",
      "notesAbout",
      "toldOthers",
      "events",
    ]);
  });
});
