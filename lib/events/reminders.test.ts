import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/schema";
import { addDays, daysInWords, today } from "@/lib/core/clock";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { logEvent } from "./log";
import { sendAttendanceReminders } from "./reminders";

it("names the days of an event once what they share", () => {
  expect(daysInWords("2027-05-03", null)).toBe("3 May 2027");
  expect(daysInWords("2027-05-03", "2027-05-03")).toBe("3 May 2027");
  expect(daysInWords("2027-05-03", "2027-05-05")).toBe("3 to 5 May 2027");
  expect(daysInWords("2027-04-30", "2027-05-02")).toBe("30 Apr to 2 May 2027");
  expect(daysInWords("2026-12-31", "2027-01-01")).toBe("31 Dec 2026 to 1 Jan 2027");
});

describe("a headcount that is missing", () => {
  it("is asked for by mail once, three days after its last one, of whoever led then", async () => {
    const group = await aGroup();
    const email = (value: string) => ({ identities: [{ kind: "email" as const, value }] });
    const memberId = await aMember(email("lead@mail.example"));
    const later = await aMember(email("later@mail.example"));
    await aLead(group.id, memberId);
    await aLead(group.id, later, today());
    const lead = await aViewer(memberId);
    const logged = async (ago: number, facts = {}) =>
      logEvent(
        lead,
        aMeetup(group.id, { title: `Ago ${ago}`, startsOn: addDays(today(), -ago), attendeesInPerson: null, ...facts }),
      );
    await logged(2);
    await logged(4);
    await logged(5, { attendeesInPerson: 12 });
    await logged(6, { endsOn: addDays(today(), -2) });
    await logged(62, { endsOn: addDays(today(), -59) });
    await logged(100);
    expect(await sendAttendanceReminders()).toBe(2);
    expect(await sendAttendanceReminders()).toBe(0);
    const mails = await db.select().from(outbox).where(eq(outbox.recipient, "lead@mail.example"));
    expect(mails.map(({ subject }) => subject).sort()).toEqual(["How many came to Ago 4?", "How many came to Ago 62?"]);
    const days = daysInWords(addDays(today(), -62), addDays(today(), -59));
    expect(mails.find(({ subject }) => subject.includes("62"))?.text).toContain(`was on ${days}, and`);
    expect(await db.select().from(outbox).where(eq(outbox.recipient, "later@mail.example"))).toEqual([]);
  });
});
