import BetterSqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { keepingStatements } from "./statements.sqlite";

it("answers the same text as objects and as arrays, in any order, prepared once each", () => {
  const handle = new BetterSqlite(":memory:");
  const kept = keepingStatements(handle);
  const text = "SELECT ? AS number";
  expect(kept.prepare(text).all(1)).toEqual([{ number: 1 }]);
  expect(kept.prepare(text).raw().all(2)).toEqual([[2]]);
  expect(kept.prepare(text).get(3)).toEqual({ number: 3 });
  expect(kept.prepare(text)).toBe(kept.prepare(text));
  handle.close();
});

it("follows a change of the tables, and lets go of what was not asked for long", () => {
  const handle = new BetterSqlite(":memory:");
  const kept = keepingStatements(handle);
  handle.exec("CREATE TABLE things (name)");
  kept.prepare("INSERT INTO things VALUES (?)").run("one");
  const all = kept.prepare("SELECT * FROM things");
  expect(all.all()).toEqual([{ name: "one" }]);
  handle.exec("ALTER TABLE things ADD COLUMN size DEFAULT 5");
  expect(all.all()).toEqual([{ name: "one", size: 5 }]);
  for (let number = 0; number < 600; number += 1) kept.prepare(`SELECT ${number}`);
  expect(kept.prepare("SELECT * FROM things")).not.toBe(all);
  handle.close();
});
