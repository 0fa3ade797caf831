import { getTableName, is, Table } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { countAttendees } from "@/lib/events/count-attendees";
import { logEvent } from "@/lib/events/log";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { matchAttendeeList } from "./match";

const group = await aGroup();
const lead = await aViewer(await aMember({ name: "Renata Quilodrán" }));
await aLead(group.id, lead.memberId);
const led = await aViewer(lead.memberId);

async function anEvent() {
  return (await logEvent(led, aMeetup(group.id, { link: null, attendeesInPerson: null }))).id;
}

const read = (viewer: Viewer, eventId: string, lines: string[]) =>
  matchAttendeeList(viewer, { eventId, bytes: Buffer.from(lines.join("\n")) });
const header = "Name,User ID,RSVP,Email,GitHub,URL of Member Profile";

describe("the members among those who came", () => {
  it("are known by a handle that the viewer may see: a Meetup number, a profile, GitHub", async () => {
    const id = await anEvent();
    const byNumber = await aMember({ identities: [{ kind: "meetup", value: "900101" }] });
    const byLink = await aMember({
      identities: [{ kind: "meetup", value: "https://www.meetup.com/UG-Berlin/members/900102/" }],
    });
    const byGithub = await aMember({ identities: [{ kind: "github", value: "catalina-soto" }] });
    const absent = await aMember({ identities: [{ kind: "meetup", value: "900104" }] });
    const { found } = await read(led, id, [
      header,
      "A,user 900101,Yes,,,",
      "B,,Yes,,,https://www.meetup.com/es-ES/UG-Valparaiso/members/900102",
      "C,,Yes,,https://github.com/Catalina-Soto,",
      "D,user 900104,No,,,",
    ]);
    expect(found.map(({ id, by }) => [id, by]).sort()).toEqual(
      [
        [byNumber, "meetup"],
        [byLink, "meetup"],
        [byGithub, "github"],
      ].sort(),
    );
    expect(found.map((one) => one.id)).not.toContain(absent);
  });

  it("are known by e-mail only to whoever may see it", async () => {
    const id = await anEvent();
    const member = await aMember({ identities: [{ kind: "email", value: "odalys@example.org" }] });
    const hidden = await aMember({ identities: [{ kind: "github", value: "kept-dark", visibility: "private" }] });
    const lines = [header, "A,,Yes,Odalys@example.org,,", "B,,Yes,,kept-dark,"];
    expect((await read(led, id, lines)).found).toEqual([]);
    const seen = (await read(await anAdministrator(), id, lines)).found.map((one) => one.id);
    expect(seen.sort()).toEqual([member, hidden].sort());
  });

  it("are only offered where just the name is the same, each with place or handle", async () => {
    const id = await anEvent();
    const one = await aMember({ name: "Pilár Anchorena", city: "Talca", country: "CL" });
    const two = await aMember({ name: "Pilar Anchorena" });
    await aMember({ name: "Pilar Anchorena", visibility: "private" });
    const { found } = await read(led, id, [header, "pilar  anchorena,,Yes,,,"]);
    expect(found.map((each) => [each.id, each.by]).sort()).toEqual(
      [
        [one, null],
        [two, null],
      ].sort(),
    );
    expect(found.map(({ detail }) => detail).sort()).toEqual(["@pilar-anchorena-2", "Talca, CL"].sort());
  });

  it("are offered, not taken for sure, where the handles of one row lead to two", async () => {
    const id = await anEvent();
    await aMember({ identities: [{ kind: "meetup", value: "900301" }] });
    await aMember({ identities: [{ kind: "github", value: "another-one" }] });
    const { found } = await read(led, id, [header, "A,user 900301,Yes,,another-one,"]);
    expect(found.map(({ by }) => by)).toEqual([null, null]);
  });

  it("say whether they are on the list already", async () => {
    const id = await anEvent();
    const member = await aMember({ identities: [{ kind: "meetup", value: "900401" }] });
    await countAttendees(led, { id, version: 1, attendeesInPerson: 1, memberIds: [member] });
    const { found } = await read(led, id, [header, "A,user 900401,Yes,,,"]);
    expect(found).toMatchObject([{ id: member, isThere: true }]);
  });
});

describe("everybody else on the list", () => {
  it("is written nowhere, whether the list is read or saved", async () => {
    const id = await anEvent();
    const member = await aMember({ identities: [{ kind: "meetup", value: "900501" }] });
    const list = await read(led, id, [
      header,
      "A,user 900501,Yes,,,",
      "Zenobia Unmatched,user 900502,Yes,zu@example.org,,",
    ]);
    expect(list.tally.headcount).toBe(2);
    expect(JSON.stringify(list)).not.toMatch(/zenobia|900502|zu@/i);
    await countAttendees(led, { id, version: 1, attendeesInPerson: 2, memberIds: [member] });
    const tables = Object.values(schema).filter((one) => is(one, Table));
    expect(tables.length).toBeGreaterThan(40);
    for (const table of tables)
      expect(JSON.stringify(await db.select().from(table)), getTableName(table)).not.toMatch(/zenobia|900502|zu@/i);
  });

  it("is not even looked for by who does not run the event, to whom it answers as one that is not there", async () => {
    const id = await anEvent();
    const stranger = await aViewer(await aMember());
    for (const eventId of [id, "none-such"])
      await expect(read(stranger, eventId, [header, "A,,Yes,,,"])).rejects.toMatchObject({
        code: "missing",
        message: "There is no such event.",
      });
  });
});
