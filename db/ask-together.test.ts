import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { eventHosts, events, groups, members, sessions, settings, terms } from "@/db/schema";
import { aGroup } from "@/lib/testing/groups";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { askTogether } from "./ask-together";

it("answers every question as it is answered alone, in its own order", async () => {
  const ids = [
    await aMember({ name: "Ana “A”\n", languages: ["de", "pt"] }),
    await aMember({ name: "Bo", country: null }),
  ];
  for (const id of ids) await aTerm(id, { programKey: "heroes" });
  await aGroup();
  await aViewer(ids[0] ?? "");
  await inTransaction((tx) =>
    tx.insert(settings).values([
      { key: "text", value: "words", updatedAt: new Date(1_700_000_000_123) },
      { key: "nested", value: { list: [1, null, "two"], flag: true }, updatedAt: new Date(0) },
    ]),
  );
  const questions = () => ({
    members: db.select().from(members).where(inArray(members.id, ids)).orderBy(desc(members.nameFolded)),
    held: db
      .select({ member: { id: members.id, keysAreOn: members.keysAreOn }, term: terms, group: groups })
      .from(members)
      .leftJoin(terms, eq(terms.memberId, members.id))
      .leftJoin(groups, eq(groups.id, terms.groupId))
      .where(inArray(members.id, ids))
      .orderBy(asc(members.id))
      .limit(1),
    counted: db
      .select({ country: members.country, count: sql<number>`count(*)`.mapWith(Number) })
      .from(members)
      .groupBy(members.country)
      .orderBy(asc(members.country)),
    either: db
      .select({ id: members.id, on: sql<string>`cast('first' as text)` })
      .from(members)
      .unionAll(db.select({ id: groups.id, on: sql<string>`cast('second' as text)` }).from(groups))
      .orderBy(sql`2 desc`, sql`1`),
    settings: db.select().from(settings).orderBy(asc(settings.key)),
    sessions: db.select().from(sessions).orderBy(asc(sessions.id)),
    nothing: db
      .select()
      .from(events)
      .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
      .where(eq(events.id, newId())),
  });
  const { members: people, held, counted, either, settings: set, sessions: begun, nothing } = questions();
  expect(await askTogether(db, questions())).toEqual({
    members: await people,
    held: await held,
    counted: await counted,
    either: await either,
    settings: await set,
    sessions: await begun,
    nothing: await nothing,
  });
  expect((await askTogether(db, questions())).members[0]).toMatchObject({ name: "Bo", createdAt: expect.any(Date) });
});
