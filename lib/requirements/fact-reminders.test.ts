import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { checkFact } from "@/lib/facts/check";
import { correctFact } from "@/lib/facts/correct";
import { aCheckedFact, aFact } from "@/lib/testing/facts";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { sendFactReminders } from "./fact-reminders";

const programKey = "ambassadors";
const day = today();
const email = (value: string) => ({ identities: [{ kind: "email" as const, value }] });
const subjectsTo = async (recipient: string) =>
  (await db.select({ subject: outbox.subject }).from(outbox).where(eq(outbox.recipient, recipient)))
    .map(({ subject }) => subject)
    .sort();

describe("what a term depends on and ends", () => {
  let manager: Viewer;

  beforeAll(async () => {
    const id = await aMember(email("manager@facts.example"));
    manager = await aViewer(id, { manages: [{ programKey, countries: ["DE"] }] });
  });

  const aHolder = async (address: string, level = "Established") => {
    const memberId = await aMember({ name: "Lena Strasburger", country: "DE", ...email(address) });
    await aTerm(memberId, { programKey, level });
    return memberId;
  };
  const told = { certificationKey: "solutions-architect-professional", fromOn: "2020-05-01" };

  it("is told to member and manager 60 and 14 days before and when it is over, once each", async () => {
    const memberId = await aHolder("ends@facts.example");
    let fact = await aCheckedFact(manager, memberId, { ...told, toOn: addDays(day, 61) });
    const changed = async (days: number) => {
      const { id, version } = await correctFact(manager, { ...fact, ...told, toOn: addDays(day, days) });
      fact = await checkFact(manager, { id, version });
      return sendFactReminders();
    };
    expect(await sendFactReminders()).toBe(0);
    expect([await changed(60), await sendFactReminders()]).toEqual([1, 0]);
    expect([await changed(14), await sendFactReminders()]).toEqual([1, 0]);
    expect([await changed(-1), await sendFactReminders()]).toEqual([1, 0]);
    expect([await changed(60), await changed(400)]).toEqual([0, 0]);
    const subjects = await subjectsTo("ends@facts.example");
    expect(subjects.map((subject) => subject.replace(/ on .*/, ""))).toEqual([
      "Solutions Architect Professional ended",
      "Solutions Architect Professional ends",
      "Solutions Architect Professional ends",
    ]);
    expect(await subjectsTo("manager@facts.example")).toHaveLength(3);
  });

  it("is not told where no term asks for it, nobody checked it, or another one follows", async () => {
    const soon = addDays(day, 30);
    await aCheckedFact(manager, await aHolder("other@facts.example"), {
      certificationKey: "cloud-practitioner",
      toOn: soon,
    });
    await aFact(manager, await aHolder("open@facts.example"), { ...told, toOn: soon });
    const renewed = await aHolder("renewed@facts.example");
    await aCheckedFact(manager, renewed, { ...told, toOn: soon });
    await aCheckedFact(manager, renewed, { ...told, fromOn: "2026-05-01", toOn: addDays(day, 900) });
    const several = await aHolder("several@facts.example");
    await aCheckedFact(manager, several, { certificationKey: "security-specialty", toOn: soon });
    await aCheckedFact(manager, several, {
      certificationKey: "advanced-networking-specialty",
      toOn: addDays(day, 900),
    });
    const later = await aHolder("later@facts.example");
    await aCheckedFact(manager, later, { ...told, toOn: addDays(day, -9) });
    await aCheckedFact(manager, later, { ...told, fromOn: addDays(day, -2), toOn: addDays(day, 900) });
    const before = (await subjectsTo("manager@facts.example")).length;
    expect(await sendFactReminders()).toBe(0);
    for (const name of ["other", "open", "renewed", "several", "later"])
      expect(await subjectsTo(`${name}@facts.example`)).toEqual([]);
    expect(await subjectsTo("manager@facts.example")).toHaveLength(before);
  });
});
