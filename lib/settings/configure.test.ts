import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditEntries, members } from "@/db/schema";
import { getActivity } from "@/lib/activities/get";
import { logActivity } from "@/lib/activities/log";
import { getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { getAdministrationTasks } from "@/lib/administration/get-tasks";
import { listUnresolvedCountries } from "@/lib/administration/list-unresolved-countries";
import { resolveCountries, undoResolveCountries } from "@/lib/administration/resolve-countries";
import { visitor } from "@/lib/core/viewer";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { configureInstallation } from "./configure";
import { getSettings } from "./get";
import { quietDaysOf } from "./schema";

describe("settings", () => {
  it("are the usual ones until an administrator changes them, and the audit says what changed", async () => {
    const administrator = await anAdministrator();
    const usual = await getSettings(visitor);
    expect(usual).toMatchObject({ installationName: "Tenet", directoryIsPublic: true, version: 0 });
    expect(quietDaysOf(usual, "heroes")).toBe(120);
    await configureInstallation(administrator, {
      ...usual,
      installationName: "Nordlicht",
      quietDays: { heroes: 60, ambassadors: undefined },
    });
    const set = await getSettings(visitor);
    expect(set).toMatchObject({ installationName: "Nordlicht", version: 1 });
    expect([quietDaysOf(set, "heroes"), quietDaysOf(set, "ambassadors")]).toEqual([60, 120]);
    const stale = await configureInstallation(administrator, usual).catch((error) => error);
    expect(stale.code).toBe("conflict");
    await configureInstallation(administrator, { ...set, contactAddress: "help@nordlicht.example" });
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectKind, "installation"));
    expect(entries.map((entry) => entry.after)).toEqual([
      { installationName: "Nordlicht", quietDays: { heroes: 60 } },
      { contactAddress: "help@nordlicht.example" },
    ]);
  });

  it("are the administrators' alone to change, and take no rubbish", async () => {
    const usual = await getSettings(visitor);
    await expect(configureInstallation(await aViewer(await aMember()), usual)).rejects.toMatchObject({
      code: "forbidden",
    });
    const rubbish = {
      ...usual,
      installationName: " ",
      contactAddress: "javascript:alert(1)",
      quietDays: { heroes: 0 },
    };
    const refusal = await configureInstallation(await anAdministrator(), rubbish).catch((error) => error);
    expect(Object.keys(refusal.fields).sort()).toEqual(["contactAddress", "installationName", "quietDays.heroes"]);
  });
});

describe("countries nobody could resolve", () => {
  it("are settled for every member and activity at once, and taken back", async () => {
    const administrator = await anAdministrator();
    const [one, two] = [
      await aMember({ countryAsWritten: "Nihonkoku" }),
      await aMember({ countryAsWritten: "Nihonkoku" }),
    ];
    const facts = { type: "talk", title: "Cold starts", startsOn: "2026-11-14", countryAsWritten: "Nihonkoku" };
    const { id } = await logActivity(await aViewer(one), { ...facts, credits: [{ memberId: one, part: "speaker" }] });
    const open = async () =>
      (await listUnresolvedCountries(administrator)).find(({ asWritten }) => asWritten === "Nihonkoku");
    expect(await open()).toMatchObject({ members: 2, activities: 1 });
    expect((await getAdministrationTasks(administrator)).countries).toBe(1);
    const given = { countries: [{ asWritten: "Nihonkoku", country: "JP" }] };
    expect(await resolveCountries(administrator, given)).toMatchObject([{ members: 2, activities: 1 }]);
    expect(await open()).toBeUndefined();
    const rows = await db.select({ country: members.country }).from(members).where(eq(members.id, two));
    expect(rows).toEqual([{ country: "JP" }]);
    expect(await getActivity(administrator, id)).toMatchObject({ country: "JP", state: "submitted", version: 2 });
    await expect(resolveCountries(administrator, given)).rejects.toMatchObject({ code: "conflict" });
    await undoResolveCountries(administrator, given);
    expect(await open()).toMatchObject({ members: 2, activities: 1 });
  });

  it("are for administrators, who cannot make countries up", async () => {
    const given = { countries: [{ asWritten: "Atlantis", country: "ZZ" }] };
    await expect(resolveCountries(await anAdministrator(), given)).rejects.toMatchObject({ code: "invalid" });
    const member = await aViewer(await aMember());
    await expect(resolveCountries(member, given)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listUnresolvedCountries(member)).rejects.toMatchObject({ code: "missing" });
    await expect(getAdministrationTasks(member)).rejects.toMatchObject({ code: "missing" });
  });
});

describe("what the catalogue carries", () => {
  it("counts activities that count, and terms that have not ended", async () => {
    const administrator = await anAdministrator();
    const member = await aMember();
    await aTerm(member, { programKey: "heroes" });
    const before = await getCatalogueUsage(administrator);
    const facts = {
      type: "podcast",
      title: "Episode 1",
      startsOn: "2026-11-14",
      goals: [{ key: "educate-and-empower" }],
    };
    await logActivity(await aViewer(member), { ...facts, credits: [{ memberId: member, part: "host" }] });
    const after = await getCatalogueUsage(administrator);
    const grown = (from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>, key: string) =>
      (to.get(key) ?? 0) - (from.get(key) ?? 0);
    expect(grown(before.types, after.types, "podcast")).toBe(1);
    expect(grown(before.goals, after.goals, "educate-and-empower")).toBe(1);
    expect(grown(before.programs, after.programs, "heroes")).toBe(1);
    expect(after.terms.get("heroes")).toBe(1);
    expect((await getAdministrationTasks(administrator)).starvedGoals.map(({ key }) => key)).not.toContain(
      "educate-and-empower",
    );
  });
});
