import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { preparedFor } from "./prepared-for";
import { type Viewer, visitor } from "./viewer";

const ask = preparedFor((viewer: Viewer, _shape: null, { name }: { name: string }) => ({
  own: db
    .select({ id: members.id, as: sql<string>`cast(${viewer.isAdministrator ? "administrator" : "member"} as text)` })
    .from(members)
    .where(viewer.memberId === null ? eq(members.name, name) : eq(members.id, viewer.memberId)),
}));

it("asks for each viewer with their own id and rights", async () => {
  const [one, other] = [await aViewer(await aMember()), await aViewer(await aMember())];
  const administrator = await anAdministrator();
  const found = async (viewer: Viewer) => (await ask(viewer, null, { name: "nobody is called so" })).own;
  for (const viewer of [one, other, one]) expect(await found(viewer)).toEqual([{ id: viewer.memberId, as: "member" }]);
  expect(await found(administrator)).toEqual([{ id: administrator.memberId, as: "administrator" }]);
  expect(await found(visitor)).toEqual([]);
});

it("refuses a statement that depends on who somebody is, since others would get it", async () => {
  const viewer = await aViewer(await aMember());
  const wrong = preparedFor(({ timeZone }: Viewer, _shape: null, _slots: Record<never, never>) => ({
    found: db.select({ id: members.id }).from(members).where(eq(members.timeZone, timeZone)),
  }));
  expect(() => wrong(viewer, null, {})).toThrow("timeZone");
});
