import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { eventHosts, events, groups, members } from "@/db/schema";
import { aGroup } from "@/lib/testing/groups";
import { imported } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";

const memberNamed = async (name: string) => (await db.select().from(members).where(eq(members.name, name)))[0];
const eventsOf = async (groupId: string) =>
  (
    await db
      .select({ event: events })
      .from(events)
      .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
      .where(eq(eventHosts.groupId, groupId))
      .orderBy(events.startsOn)
  ).map(({ event }) => event);

describe("places of an import", { timeout: 30_000 }, () => {
  it("reads a country that is an object, a flag or a code beside its name", async () => {
    const viewer = await anAdministrator();
    const file = JSON.stringify([
      { name: "Pilar Soto Vera", email: "pilar@places.example", country: { residence: "Chile", birth: "Peru" } },
      { name: "Reto Ammann", email: "reto@places.example", country: { residence: "🇨🇭" } },
      { name: "Sana Ben Amor", email: "sana@places.example", country: { residence: "Tunisia (TN)" } },
    ]);
    const { counts } = await imported({ viewer, kind: "members", file });
    expect(counts).toMatchObject({ created: 3, refused: 0 });
    expect((await memberNamed("Pilar Soto Vera"))?.country).toBe("CL");
    expect((await memberNamed("Reto Ammann"))?.country).toBe("CH");
    expect((await memberNamed("Sana Ben Amor"))?.country).toBe("TN");
  });

  it("shows a country that only a city or a state speaks for as a guess, and leaves what may be two as written", async () => {
    const viewer = await anAdministrator();
    const file =
      'Name,Location,Email\nAya Mori,Osaka,aya@places.example\nTom Ray,"Tulsa, OK",tom@places.example\nJo Lake,"Marietta, Georgia",jo@places.example\n';
    const { batch } = await imported({ viewer, kind: "members", file });
    expect(batch.warnings.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('"Osaka" is in Japan (1 row), "Tulsa, OK" is in United States (1 row)'),
    );
    expect(await memberNamed("Jo Lake")).toMatchObject({ country: null, countryAsWritten: "Marietta, Georgia" });
  });

  it("gives an event abroad no town of its group", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ city: "Linz", country: "AT" });
    const file = "Title,Date,Country\nAbroad,2024-03-05,SG\nAt home,2024-04-05,AT\nAnywhere,2024-05-05,\n";
    await imported({ viewer, kind: "events", groupId, file });
    expect((await eventsOf(groupId)).map(({ city, country }) => [city, country])).toEqual([
      [null, "SG"],
      ["Linz", "AT"],
      ["Linz", "AT"],
    ]);
  });

  it("asks by which zone a group meets that has none, before anything is written", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ city: "Graz", country: "AT" });
    await inTransaction((tx) => tx.update(groups).set({ timeZone: null }).where(eq(groups.id, groupId)));
    const file = "Title,Date\nQueues,2024-07-05T16:00:00Z\n";
    const asked = await imported({ viewer, kind: "events", groupId, file });
    expect(asked.obstacles.map(({ column, reason }) => [column, reason.includes("Europe/Vienna")])).toEqual([
      ["timeZone", true],
    ]);
    expect(await eventsOf(groupId)).toEqual([]);
    const mapping = { defaults: { timeZone: "Europe/Vienna" } };
    await imported({ viewer, kind: "events", groupId, file, mapping });
    expect(await eventsOf(groupId)).toMatchObject([
      { startsOn: "2024-07-05", startsAtClock: "18:00", timeZone: "Europe/Vienna" },
    ]);
    const days = await imported({ viewer, kind: "events", groupId, file: "Title,Date\nTopics,2024-08-05\n" });
    expect(days.counts).toMatchObject({ created: 1 });
  });
});
