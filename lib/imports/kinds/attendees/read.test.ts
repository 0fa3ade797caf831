import { describe, expect, it, test } from "vitest";
import { openBytes } from "../../files/encoding";
import { readAttendeeList } from "./read";

const meetupHeader =
  "Name\tAttendance\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\tURL of Member Profile\tNotes";

function meetup(name: string, { attendance = "", id = "1", rsvp = "Yes", guests = "0" } = {}) {
  const profile = `https://www.meetup.com/UG-Valparaiso/members/${id}/`;
  return [name, attendance, `user ${id}`, "", "", rsvp, guests, "11/12/2026", "3/4/2019", profile, ""].join("\t");
}

const list = (text: string, encoding: BufferEncoding = "utf8") =>
  readAttendeeList(openBytes(Buffer.from(text, encoding)));
const names = ({ counted }: Awaited<ReturnType<typeof list>>) => counted.map(({ name }) => name);

describe("the list that Meetup exports", () => {
  it("counts those who came with their guests, and knows who did not", async () => {
    const found = await list(
      [
        meetupHeader,
        meetup("Renata", { attendance: "attended", id: "101", guests: "2" }),
        meetup("Bastian", { attendance: "no show", id: "102", guests: "1" }),
        meetup("Catalina", { attendance: "absent", id: "103" }),
        meetup("Joaquim", { attendance: "", id: "104" }),
        meetup("Ana", { attendance: "attended", id: "105", rsvp: "Waitlist" }),
        meetup("Pilar", { id: "106", rsvp: "Waitlist" }),
        meetup("Kavya", { id: "107", rsvp: "No" }),
      ].join("\r\n"),
    );
    expect(found.tally).toEqual({
      ...{ yes: 4, no: 1, waitlist: 2, came: 2, absent: 2, guests: 2 },
      ...{ headcount: 4, isKnownWhoCame: true },
    });
    expect(names(found)).toEqual(["Renata", "Ana"]);
    expect(found.counted[0]?.identities).toContainEqual({ kind: "meetup", value: "101" });
  });

  it("proposes who said yes where an older one has no column for who came, which stays unknown", async () => {
    const found = await list(
      [
        "Name,User ID,RSVP,Guests,URL of Member Profile",
        "Renata,user 101,Yes,1,https://www.meetup.com/UG-Valparaiso/members/101/",
        "Bastian,user 102,Yes,,https://www.meetup.com/members/102/",
        "Ana,user 103,No,3,https://www.meetup.com/es-ES/UG-Valparaiso/members/103",
      ].join("\n"),
    );
    expect(found.tally).toMatchObject({ yes: 2, no: 1, came: null, absent: null, guests: 1, headcount: 3 });
    expect(found.tally.isKnownWhoCame).toBe(false);
    expect(found.counted.map(({ identities }) => identities)).toEqual([
      [{ kind: "meetup", value: "101" }],
      [{ kind: "meetup", value: "102" }],
    ]);
  });

  it("takes those off who are marked absent where nobody is marked as there", async () => {
    const { tally } = await list(
      [meetupHeader, meetup("Renata", { id: "1001" }), meetup("Ana", { id: "1002", attendance: "no show" })].join("\n"),
    );
    expect(tally).toMatchObject({ yes: 2, came: null, absent: 1, headcount: 1, isKnownWhoCame: false });
  });

  it("counts whoever is there twice once", async () => {
    const twice = [meetup("Renata", { id: "101", guests: "1" }), meetup("Renata", { id: "101", guests: "2" })];
    const found = await list([meetupHeader, ...twice, meetup("Ana", { id: "1010" })].join("\n"));
    expect(found).toMatchObject({ tally: { yes: 2, guests: 2, headcount: 4 }, doubled: 1, unread: 0 });
  });
});

describe("other lists", () => {
  it("reads Eventbrite's: who is not checked in did not come, and tickets bring guests", async () => {
    const found = await list(
      [
        "Order #,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status",
        "1,Renata,Quilodrán,renata@example.org,3,General,Checked In",
        "2,Ana,Soto,ana@example.org,1,General,Attending",
        "3,Pilar,Rey,pilar@example.org,1,General,Not Attending",
      ].join("\n"),
    );
    expect(found.tally).toMatchObject({ yes: 2, no: 1, came: 1, absent: 1, guests: 2, headcount: 3 });
    expect(names(found)).toEqual(["Renata Quilodrán"]);
  });

  it("reads Luma's, checked in or not used at all", async () => {
    const luma = (checkedInAt: string) =>
      list(
        `guest_id,name,email,approval_status,checked_in_at\n1,Renata,r@example.org,approved,${checkedInAt}\n2,Ana,a@example.org,approved,\n3,Pilar,p@example.org,waitlist,\n4,Eva,e@example.org,declined,\n`,
      );
    expect((await luma("2026-11-17T19:04:11.000Z")).tally).toMatchObject({ came: 1, absent: 1, waitlist: 1, no: 1 });
    const unused = await luma("");
    expect(unused.tally).toMatchObject({ yes: 2, came: null, absent: null, headcount: 2 });
  });

  it("reads Latin-1, semicolons and the line that Excel writes above", async () => {
    const text = "sep=;\r\nName;E-Mail;Checked in\r\nJosé Muñoz;jose@example.org;ja\r\nEva Ruß;;nein\r\n";
    const found = await list(text, "latin1");
    expect(found.tally).toMatchObject({ yes: null, came: 1, absent: 1, guests: null, headcount: 1 });
    expect(names(found)).toEqual(["José Muñoz"]);
  });

  it("takes an address that several names share for nobody's, and leaves out the line of a sum", async () => {
    const found = await list(
      "Name,Email,Attended\nRenata,club@example.org,yes\nAna,club@example.org,yes\n,,2\nEva,eva@example.org,x\n",
    );
    expect(found.counted.map(({ name, identities }) => [name, identities.length])).toEqual([
      ["Renata", 0],
      ["Ana", 0],
      ["Eva", 1],
    ]);
    expect(found.unread).toBe(1);
  });
});

test("words that nobody knows are named, and never make nobody of people", async () => {
  for (const [word, no] of [
    ["Quizás", "No"],
    ["Interested", "Declined"],
  ])
    await expect(list(`Name,RSVP\nAna,${word}\nBo,${word}\nCy,${no}\n`)).rejects.toThrow(`“${word}” is not clear`);
  expect((await list("Name,RSVP\nAna,Asistiré\nBo,Asistiré\nCy,No\n")).tally).toMatchObject({ yes: 2, headcount: 2 });
  expect((await list("Name,Attendance\nAna,anwesend\nBo,nein\n")).tally).toMatchObject({ came: 1, absent: 1 });
  const some = await list("Name,RSVP\nAna,Yes\nBo,Perhaps\n");
  expect([some.tally.headcount, some.unknown]).toEqual([1, { rows: 1, words: ["Perhaps"] }]);
});

test("another ticket of one person is a seat, and two people of one name are two", async () => {
  const ticket = (barcode: string) => `Ana Ruiz,ana@sol.example,Attending,${barcode}`;
  const bought = ["Name,Email,Attendee Status,Barcode", ticket("1"), ticket("2"), ticket("3"), ticket("3")].join("\n");
  expect(await list(bought)).toMatchObject({ tally: { yes: 1, guests: 2, headcount: 3 } });
  expect((await list("Name,RSVP\nAnna,yes\nAnna,yes\nBob,yes\n")).tally.headcount).toBe(3);
});

test("guests that cannot be read stay unknown", async () => {
  expect((await list("Name,RSVP,Guests\nAna,yes,two\nBo,yes,\n")).tally.guests).toBeNull();
});

test("a list of nothing but people counts all of them, and knows not who came", async () => {
  const { tally, counted } = await list("Name,Email\nRenata,renata@example.org\nAna,ana@example.org\n");
  expect(tally).toMatchObject({ yes: null, came: null, absent: null, headcount: 2, isKnownWhoCame: false });
  expect(counted.map(({ name }) => name)).toEqual(["Renata", "Ana"]);
});

describe("what is no list of attendees", () => {
  it.each([
    ["Name,User ID,Total RSVPs,Meetups attended\nRenata,user 123,3,2\n", /members of a group on Meetup/],
    ["Order,RSVP\n1,yes\n2,no\n", /no column says who it is: “Name”/],
    ["Name,RSVP\nRenata,perhaps\nAna,\n", /No row says in “RSVP” if somebody came/],
    ["Name,RSVP\n", /There is nobody on this list/],
    ["Title,Attendance\nMeetup 31,58\nMeetup 32,61\n", /no column says who it is/],
  ])("is refused in words that say what is missing: %j", async (text, words) => {
    await expect(list(text)).rejects.toThrow(words);
  });

  it("is refused where it is no text", async () => {
    await expect(list("PK\u0003\u0004workbook")).rejects.toThrow("Save the sheet as CSV");
    await expect(list("")).rejects.toThrow(/nobody on this list/);
  });
});
