import { asc, eq, gt } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { closeDatabase, db, inTransaction } from "@/db/client";
import { members, settings } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { aMember } from "@/lib/testing/people";
import { prepared } from "./prepared";

type Values = { ids: readonly string[]; name: string; since: Date; most: number };

const build = vi.fn((shape: { isNamed: boolean }, slots: Values) => ({
  people: db
    .select({ name: members.name, at: members.createdAt })
    .from(members)
    .where(isAmong(members.id, slots.ids))
    .orderBy(asc(members.name))
    .limit(slots.most),
  named: db
    .select({ name: members.name })
    .from(members)
    .where(shape.isNamed ? eq(members.name, slots.name) : gt(members.createdAt, slots.since)),
}));

it("builds a statement once for a shape, and asks it with the values of each time", async () => {
  const ids = [await aMember({ name: "Prepared A" }), await aMember({ name: "Prepared B" })];
  const ask = prepared(build);
  const [past, future] = [new Date(0), new Date(Date.now() + 86_400_000)];
  const asked = async (isNamed: boolean, values: Partial<Values>) => {
    const all = { ids, name: "Prepared A", since: past, most: 5, ...values };
    const { people, named } = await ask(db, { isNamed }, all);
    return [people.map(({ name }) => name), named.map(({ name }) => name)];
  };
  expect(await asked(true, {})).toEqual([["Prepared A", "Prepared B"], ["Prepared A"]]);
  expect(await asked(true, { name: "Prepared B", most: 1 })).toEqual([["Prepared A"], ["Prepared B"]]);
  expect(await asked(true, { ids: [], name: "a\"' or 1 = 1" })).toEqual([[], []]);
  expect(build).toHaveBeenCalledTimes(1);
  expect((await asked(false, { since: past }))[1]).toContain("Prepared B");
  expect((await asked(false, { since: future }))[1]).toEqual([]);
  expect(build).toHaveBeenCalledTimes(2);
  const [first] = (await ask(db, { isNamed: true }, { ids, name: "", since: past, most: 1 })).people;
  expect(first?.at).toBeInstanceOf(Date);
});

it("reads through the connection or transaction that it is given, also after the database was opened anew", async () => {
  const ask = prepared((_shape: null, { key }: { key: string }) => ({
    found: db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)),
  }));
  const found = async (from = db) => (await ask(from, null, { key: "prepared" })).found.map(({ value }) => value);
  await inTransaction(async (tx) => {
    await tx.insert(settings).values({ key: "prepared", value: "here", updatedAt: new Date(0) });
    expect((await ask(tx, null, { key: "prepared" })).found).toEqual([{ value: "here" }]);
    expect(await found()).toEqual([]);
  });
  expect(await found()).toEqual(["here"]);
  await closeDatabase();
  expect(await found()).toEqual(["here"]);
});
