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

describe("reports of meetings and of tickets", () => {
  const teams = (part: string, header: string) =>
    [
      "1. Summary",
      "Meeting title\tEvening",
      "Attended participants\t3",
      "Start time\t3/12/26, 5:55:00 PM",
      "",
      part,
      header,
      "Ana Ruiz\t3/12/26, 5:58:00 PM\t3/12/26, 8:00:00 PM\t2h 2m\tana@quilpue.example\tana@quilpue.example\tOrganizer",
      "Bo Li\t3/12/26, 6:01:00 PM\t3/12/26, 7:00:00 PM\t59m\tbo@quilpue.example\tbo@quilpue.example\tPresenter",
      "Cy Rao (Guest)\t3/12/26, 6:05:00 PM\t3/12/26, 7:30:00 PM\t1h 25m\t\t\tAttendee",
      "",
      "3. In-Meeting Activities",
      "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole",
      "Ana Ruiz\t3/12/26, 5:58:00 PM\t3/12/26, 8:00:00 PM\t2h 2m\tana@quilpue.example\tOrganizer",
      "Bo Li\t3/12/26, 6:01:00 PM\t3/12/26, 6:20:00 PM\t19m\tbo@quilpue.example\tPresenter",
      "Bo Li\t3/12/26, 6:21:00 PM\t3/12/26, 7:00:00 PM\t39m\tbo@quilpue.example\tPresenter",
      "Cy Rao (Guest)\t3/12/26, 6:05:00 PM\t3/12/26, 7:30:00 PM\t1h 25m\t\tAttendee",
    ].join("\r\n");

  it("counts the participants of Teams' report of three parts, in UTF-16, once each", async () => {
    const english = teams(
      "2. Participants",
      "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole",
    );
    const german = teams(
      "2. Teilnehmer",
      "Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechungsteilnahme\tE-Mail\tTeilnehmer-ID (UPN)\tRolle",
    );
    for (const text of [english, german]) {
      const found = await list(`\ufeff${text}`, "utf16le");
      expect(found.tally.headcount).toBe(3);
      expect(names(found)).toEqual(["Ana Ruiz", "Bo Li", "Cy Rao"]);
    }
  });

  it("counts whoever was in a meeting of Zoom once, below its head of two lines", async () => {
    const found = await list(
      [
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,",
        "812 3456,Evening,03/12/2026 06:00:00 PM,03/12/2026 08:00:00 PM,host@quilpue.example,120,3,",
        "",
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest",
        "Ana Ruiz,ana@quilpue.example,03/12/2026 05:58:00 PM,03/12/2026 08:00:00 PM,122,No",
        "Bo (Bo Li),,03/12/2026 06:01:00 PM,03/12/2026 06:20:00 PM,19,Yes",
        "Bo (Bo Li),,03/12/2026 06:22:00 PM,03/12/2026 07:00:00 PM,38,Yes",
        "Cy Rao,,03/12/2026 06:05:00 PM,03/12/2026 07:30:00 PM,85,Yes",
      ].join("\n"),
    );
    expect(found.tally.headcount).toBe(3);
    expect(names(found)).toEqual(["Ana Ruiz", "Bo", "Cy Rao"]);
  });

  it("counts who attended a webinar of Zoom, not its hosts", async () => {
    const found = await list(
      [
        "Attendee Report",
        "Report Generated:,03/13/2026 09:00 AM",
        "Topic,Webinar ID,Actual Start Time",
        "Evening,812 3456,03/12/2026 06:00:00 PM",
        "Host Details",
        "Attended,User Name (Original Name),Email,Join Time,Leave Time",
        "Yes,Host,host@quilpue.example,03/12/2026 05:58:00 PM,03/12/2026 08:00:00 PM",
        "Attendee Details",
        "Attended,User Name (Original Name),Email,Join Time,Leave Time",
        "Yes,Ana Ruiz,ana@quilpue.example,03/12/2026 05:58:00 PM,03/12/2026 08:00:00 PM",
        "Yes,Bo Li,bo@quilpue.example,03/12/2026 06:01:00 PM,03/12/2026 07:00:00 PM",
        "No,Cy Rao,cy@quilpue.example,--,--",
      ].join("\n"),
    );
    expect(found.tally).toMatchObject({ came: 2, absent: 1, headcount: 2 });
  });

  it("takes the number of a ticket for no name, and understands who came in other languages", async () => {
    const eventbrite = await list(
      [
        "Order #,Attendee #,First Name,Last Name,Email,Attendee Status",
        "1,17,Ana,Ruiz,ana@quilpue.example,Checked In",
        "2,18,Bo,Li,bo@quilpue.example,Attending",
      ].join("\n"),
    );
    expect(names(eventbrite)).toEqual(["Ana Ruiz"]);
    const came = async (header: string, yes: string, no: string) => {
      const { tally } = await list(
        `Nombre,Email,${header}\nAna,ana@quilpue.example,${yes}\nBo,bo@quilpue.example,${no}\n`,
      );
      return [tally.came, tally.absent];
    };
    expect(await came("Asistió", "Sí", "No")).toEqual([1, 1]);
    expect(await came("Teilgenommen", "Ja", "Nein")).toEqual([1, 1]);
    expect(await came("Compareceu", "Sim", "Não")).toEqual([1, 1]);
    expect(await came("No-show", "No", "Yes")).toEqual([1, 1]);
    expect(await came("Abwesend", "nein", "ja")).toEqual([1, 1]);
  });

  it("takes whoever is not marked in a column of absences for somebody who came", async () => {
    const tally = async (...lines: string[]) => (await list(`${lines.join("\n")}\n`)).tally;
    expect(await tally("Name,No Show", "Ana,", "Bo,x")).toMatchObject({ came: 1, absent: 1, headcount: 1 });
    expect(await tally("Name,RSVP,No Show", "Ana,yes,", "Bo,yes,x", "Cy,no,")).toMatchObject({ came: 1, headcount: 1 });
    expect(await tally("Name,No Show", "Ana,", "Bo,")).toMatchObject({ came: null, absent: null, headcount: 2 });
    await expect(tally("Name,No Show", "Ana,hm", "Bo,hm")).rejects.toThrow(
      "No row says in “No Show” if somebody came.",
    );
  });

  it("is refused where its letters can be read in several ways, and read where they are western", async () => {
    const polish = Buffer.from([...Buffer.from("Name\n"), 0xa3, 0xf3, 0x64, 0x9f, 0x0a]);
    await expect(readAttendeeList(openBytes(polish))).rejects.toThrow("Save the list as UTF-8 and try again.");
    expect(names(await list("Name\nJosé Núñez\nZoë Groß\n", "latin1"))).toEqual(["José Núñez", "Zoë Groß"]);
    expect(names(await list("Name\nZoë\n", "latin1"))).toEqual(["Zoë"]);
  });
});
