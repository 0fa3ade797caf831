import { describe, expect, it } from "vitest";
import { logActivity } from "@/lib/activities/log";
import { contributionTotals } from "@/lib/contributions/figures";
import { addDays, today } from "@/lib/core/clock";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { saveRequirements } from "@/lib/requirements/save";
import { configureInstallation } from "@/lib/settings/configure";
import { getSettings } from "@/lib/settings/get";
import { levelsOfMembers } from "@/lib/terms/list";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { aRequirement } from "@/lib/testing/requirements";
import { allMembersMatching, countMembers, directoryCountries, listMembers, memberListPage } from "./list";
import { readMemberFilter } from "./schema";

describe("the directory", () => {
  it("pages through everybody once, by name and by last activity, also where values are the same", async () => {
    const administrator = await anAdministrator();
    const ids = [];
    for (const name of ["Pager Ana", "Pager Ána", "Pager Bo", "Pager Bo", "Pager Çelik"])
      ids.push(await aMember({ name }));
    await logActivity(administrator, {
      type: "talk",
      title: "Once",
      startsOn: "2026-03-03",
      credits: [{ memberId: ids[2], part: "speaker" }],
    });
    for (const sort of ["name", "-name", "last", "-last"]) {
      const filter = readMemberFilter({ q: "pager", sort });
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(administrator, filter, {
          after,
          size: 2,
        });
        seen.push(...page.rows.map((row) => row.id));
        after = page.next;
      } while (after);
      expect([...seen].sort()).toEqual([...ids].sort());
    }
  });

  it("says of each member how many activities the profile says, private ones among them for who sees these", async () => {
    const self = await aViewer(await aMember({ name: "Counted Ana" }));
    await aTerm(self.memberId, { programKey: "heroes" });
    for (const visibility of ["public", "community", "private"] as const)
      await inState(await anActivity(self, { visibility }), "confirmed");
    const other = await aViewer(await aMember());
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "cloud-captains", countries: null }] });
    for (const viewer of [self, other, manager, elsewhere, await anAdministrator()]) {
      const { rows } = await listMembers(viewer, readMemberFilter({ q: "counted ana" }));
      const profile = await contributionTotals(viewer, { member: rows[0]?.slug ?? "" });
      expect(rows[0]?.activities).toBe(profile.activities);
    }
    const { rows } = await listMembers(self, readMemberFilter({ q: "counted ana" }));
    expect(rows[0]?.activities).toBe(3);
  });

  it("offers the countries of those whom the viewer may see, and of nobody who keeps their place", async () => {
    const self = await aViewer(await aMember({ name: "Looker" }));
    await aMember({ country: "FJ", visibility: "community" });
    await aMember({ country: "TO", visibility: "private" });
    await aMember({ country: "WS", visibility: "public", parts: { place: "private" } });
    const seenBy = async (viewer: Viewer) =>
      (await directoryCountries(viewer)).filter((code) => ["FJ", "TO", "WS"].includes(code));
    expect(await seenBy(self)).toEqual(["FJ"]);
    expect(await seenBy(visitor)).toEqual([]);
    expect(await seenBy(await anAdministrator())).toEqual(["FJ", "TO", "WS"]);
  });

  it("is closed to visitors where an administrator closed it, and to nobody else", async () => {
    await aMember({ name: "Public Person", visibility: "public" });
    const administrator = await anAdministrator();
    const filter = readMemberFilter({ q: "public person" });
    expect((await listMembers(visitor, filter)).rows).toHaveLength(1);
    const usual = await getSettings(visitor);
    await configureInstallation(administrator, { ...usual, directoryIsPublic: false });
    await expect(listMembers(visitor, filter)).rejects.toMatchObject({ code: "missing" });
    await expect(allMembersMatching(visitor, filter)).rejects.toMatchObject({ code: "missing" });
    expect((await listMembers(await aViewer(await aMember()), filter)).rows).toHaveLength(1);
    const closed = await getSettings(visitor);
    await configureInstallation(administrator, { ...closed, directoryIsPublic: true });
    expect((await listMembers(visitor, filter)).rows).toHaveLength(1);
  });

  it("finds by a term's program, state today and detail, but not by terms or a place that are private", async () => {
    const open = await aMember({ name: "Filter Open", country: "KE" });
    const closed = await aMember({
      name: "Filter Closed",
      country: "KE",
      parts: { terms: "private", place: "private" },
    });
    for (const id of [open, closed])
      await aTerm(id, { programKey: "heroes", startsOn: "2020-01-01", detail: "Orbital data" });
    const member = await aViewer(await aMember());
    const administrator = await anAdministrator();
    const found = async (viewer: typeof member, asked: Record<string, string>) =>
      (await allMembersMatching(viewer, readMemberFilter({ q: "filter", ...asked }))).map((row) => row.name);
    const asks: Record<string, string>[] = [{ specialty: "Orbital data", state: "active" }, { country: "KE" }];
    for (const asked of asks) {
      expect(await found(member, asked)).toEqual(["Filter Open"]);
      expect(await found(administrator, asked)).toEqual(["Filter Closed", "Filter Open"]);
    }
    expect(await found(administrator, { program: "heroes", state: "on_hold,ended" })).toEqual([]);
    expect(await countMembers(visitor, readMemberFilter({ q: "filter" }))).toBe(0);
  });

  it("finds by level and by how soon a term ends, and by what is missing only among terms that the viewer manages", async () => {
    const day = today();
    const programKey = "community-builders";
    const soon = await aMember({ name: "Levels Soon" });
    const later = await aMember({ name: "Levels Later" });
    const renewed = await aMember({ name: "Levels Renewed" });
    const all = { programKey, startsOn: addDays(day, -300) };
    await aTerm(soon, { ...all, level: "Directory level", endsOn: addDays(day, 20) });
    await aTerm(later, { ...all, level: "Directory level", endsOn: addDays(day, 80) });
    await aTerm(renewed, { ...all, endsOn: addDays(day, 20) });
    await saveRequirements(await anAdministrator(), {
      ...{ programKey, level: "Directory level", after: -1, fromOn: day },
      requirements: [aRequirement({ atLeast: 2 })],
    });
    const doer = await aViewer(later);
    for (const title of ["One", "Two"])
      await inState(await anActivity(doer, { title, startsOn: day, links: [] }), "confirmed");
    const found = async (viewer: Viewer, filter: Record<string, string>) =>
      (await allMembersMatching(viewer, readMemberFilter({ q: "levels", ...filter }))).map(({ name }) => name);
    const member = await aViewer(await aMember());
    expect(await found(member, { level: "Directory level" })).toEqual(["Levels Later", "Levels Soon"]);
    expect(await found(member, { ends: "30" })).toEqual(["Levels Renewed", "Levels Soon"]);
    expect(await found(member, { ends: "30", level: "Directory level" })).toEqual(["Levels Soon"]);
    expect(await found(member, { behind: "yes", level: "Directory level" })).toEqual([]);
    const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
    expect(await found(manager, { behind: "yes", level: "Directory level" })).toEqual(["Levels Soon"]);
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    expect(await found(elsewhere, { behind: "yes", level: "Directory level" })).toEqual([]);
    expect(await levelsOfMembers(member)).toContain("Directory level");
  });

  it("tells how much somebody did, and when, only to whom they show it", async () => {
    const day = today();
    const open = await aMember({ name: "Doer Open", visibility: "public" });
    const closed = await aMember({ name: "Doer Closed", visibility: "public", parts: { activities: "private" } });
    for (const id of [open, closed])
      await inState(
        await anActivity(await aViewer(id), { startsOn: day, credits: [{ memberId: id, part: "speaker" }] }),
        "confirmed",
      );
    await aMember({ name: "Doer Idle", visibility: "public" });
    const told = async (viewer: Viewer, asked: Record<string, string> = {}) =>
      (await allMembersMatching(viewer, readMemberFilter({ q: "doer", ...asked }))).map(
        ({ name, activities, lastOn }) => [name, activities, lastOn],
      );
    const [closedRow, idleRow, openRow] = [
      ["Doer Closed", null, null],
      ["Doer Idle", 0, null],
      ["Doer Open", 1, day],
    ];
    const inFull = ["Doer Closed", 1, day];
    for (const viewer of [visitor, await aViewer(await aMember())]) {
      expect(await told(viewer)).toEqual([closedRow, idleRow, openRow]);
      expect((await told(viewer, { sort: "-last" }))[0]).toEqual(openRow);
      expect(await told(viewer, { active: "365" })).toEqual([openRow]);
      expect(await told(viewer, { active: "never" })).toEqual([idleRow]);
    }
    for (const viewer of [await aViewer(closed), await anAdministrator()]) {
      expect(await told(viewer, { sort: "name" })).toEqual([inFull, idleRow, openRow]);
      expect(await told(viewer, { active: "365" })).toEqual([inFull, openRow]);
    }
    expect((await told(visitor, { sort: "last" })).at(-1)).toEqual(openRow);
  });

  it("says who has an account and what the e-mail address is only to whom it concerns", async () => {
    const id = await aMember({ name: "Quiet Person", identities: [{ kind: "email", value: "quiet@person.example" }] });
    const [row] = await allMembersMatching(await aViewer(await aMember()), readMemberFilter({ q: "quiet person" }));
    expect(row).toMatchObject({ id, email: null, account: null });
    const filter = readMemberFilter({ q: "quiet@person", account: "no" });
    expect(await allMembersMatching(await anAdministrator(), filter)).toMatchObject([{ id, account: "no" }]);
    expect(await allMembersMatching(await aViewer(await aMember()), filter)).toEqual([]);
  });
});

it("counts everybody beside a filter that names nothing, however that is written", async () => {
  const viewer = await anAdministrator();
  await aMember();
  const whole = await memberListPage(viewer, {}, {});
  const filter = { q: undefined, country: undefined };
  const named = await memberListPage(viewer, filter, {});
  expect([named.count, named.everybody]).toEqual([whole.count, whole.everybody]);
});
