import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { insertMany } from "@/db/insert-many";
import { auditEntries } from "@/db/schema";
import { logActivity } from "@/lib/activities/log";
import { retireProgram } from "@/lib/catalogue/programs";
import { writeCursor } from "@/lib/core/paging";
import { systemViewer, viewerOfMember, visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { editGroup } from "@/lib/groups/edit";
import { addMember } from "@/lib/members/add";
import { holdTerm } from "@/lib/terms/hold";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { actionLabel, actionSentence } from "./action-sentences";
import { actorName } from "./channel-names";
import type { AuditEntry } from "./entries";
import { auditHistoryOfMember } from "./history";
import { importedWith, listAudit } from "./list";
import { auditFilterOf } from "./schema";

const talk = (memberId: string, title: string) => ({
  type: "talk",
  title,
  startsOn: "2026-11-14",
  credits: [{ memberId, part: "speaker" }],
});

describe("the audit", () => {
  it("is found by person, action, object, channel and day, newest first", async () => {
    const administrator = await anAdministrator();
    const renata = await aMember({ name: "Renata Quilodrán", slug: "renata" });
    const viewer = await aViewer(renata);
    const { id } = await logActivity(viewer, talk(renata, "Cold starts, measured honestly"));
    const found = async (asked: Record<string, string>) =>
      (await listAudit(administrator, auditFilterOf(asked))).entries.map((entry) => entry.action);
    expect(await found({ person: "renata" })).toEqual(["activity.log", "member.create"]);
    expect(await found({ q: "quilodrÁN" })).toEqual(["activity.log", "member.create"]);
    expect(await found({ q: "cold starts" })).toEqual(["activity.log"]);
    expect(await found({ person: "renata", action: "member.create" })).toEqual(["member.create"]);
    expect(await found({ kind: "activity", object: id })).toEqual(["activity.log"]);
    expect(await found({ person: "renata", channel: "command line" })).toEqual(["member.create"]);
    expect(await found({ person: "renata", to: "2020-01-01" })).toEqual([]);
    expect(await found({ person: "nobody-of-that-name" })).toEqual([]);
    expect(await found({ person: "renata", from: "2020-01-01", to: "rubbish", channel: "window" })).toHaveLength(2);
    const [entry] = (await listAudit(administrator, { kind: "activity", object: id })).entries;
    expect(entry).toMatchObject({
      actor: { name: "Renata Quilodrán", slug: "renata" },
      object: { label: "“Cold starts, measured honestly”", href: `/activities/${id}` },
    });
  });

  it("says the name of that day, and how the thing is called now", async () => {
    const administrator = await anAdministrator();
    const group = await aGroup({ name: "UG Before" });
    const facts = { kind: "user group", country: "CL", city: "Valparaíso", timeZone: "America/Santiago" };
    await editGroup(administrator, { ...facts, id: group.id, version: 1, name: "UG After" });
    const { entries } = await listAudit(administrator, { kind: "group", object: group.id });
    expect(entries.map(({ action, object }) => [action, object.label, object.nowCalled])).toEqual([
      ["group.revise", "UG Before", "UG After"],
      ["group.create", "UG Before", "UG After"],
    ]);
  });

  it("says the name of that day, however much happened until the next one", async () => {
    const administrator = await anAdministrator();
    const group = await aGroup({ name: "UG Busy" });
    const moved = { objectKind: "group", objectId: group.id, actorId: administrator.memberId, action: "group.revise" };
    const rows = Array.from({ length: 1100 }, () => ({
      ...{ ...moved, id: newId(), channel: "form" as const, at: new Date() },
      ...{ before: { city: "Name" }, after: { city: "Title" } },
    }));
    await inTransaction((tx) => insertMany(tx, auditEntries, rows));
    const facts = { kind: "user group", country: "CL", city: "Valparaíso", timeZone: "America/Santiago" };
    await editGroup(administrator, { ...facts, id: group.id, version: 1, name: "UG Calm" });
    const { entries } = await listAudit(administrator, { kind: "group", object: group.id, action: "group.create" });
    expect(entries.map(({ object }) => [object.label, object.nowCalled])).toEqual([["UG Busy", "UG Calm"]]);
  });

  it("folds what an import did into its one entry, unless somebody asks for the entries themselves", async () => {
    const administrator = await anAdministrator();
    const batchId = newId();
    const importing = await viewerOfMember(administrator.memberId, { channel: "import", batchId });
    if (!importing) throw new Error("No such member.");
    const { id } = await addMember(importing, { name: "Came With A File" });
    const ids = (entries: AuditEntry[]) => entries.map(({ objectId }) => objectId);
    expect(ids((await listAudit(administrator, {}, { isFolded: true })).entries)).not.toContain(id);
    expect(ids((await listAudit(administrator, {})).entries)).toContain(id);
    expect(ids((await listAudit(administrator, { batch: batchId }, { isFolded: true })).entries)).toEqual([id]);
    expect(ids(await importedWith(administrator, { objectId: batchId, at: new Date() }))).toEqual([id]);
    expect(await importedWith(await aViewer(id), { objectId: batchId, at: new Date() })).toEqual([]);
  });

  it("tells what was done to a member and their terms in the same sentences, to administrators alone", async () => {
    const administrator = await anAdministrator();
    const kenji = await aMember({ name: "Kenji Murata-Hale" });
    const term = await aTerm(kenji, { programKey: "heroes", startsOn: "2026-01-01", endsOn: "2026-12-31" });
    await holdTerm(administrator, { id: term, version: 1, fromOn: "2026-11-01", reason: "Away" });
    const entries = await auditHistoryOfMember(administrator, kenji);
    expect(entries.map(({ action, object }) => actionSentence(action).replace("{}", object.label))).toEqual([
      "put Kenji Murata-Hale’s term in AWS Heroes on hold",
      "granted Kenji Murata-Hale’s term in AWS Heroes",
      "added Kenji Murata-Hale to the directory",
    ]);
    expect(entries[0]?.changes).toContainEqual({
      field: "Hold",
      before: null,
      after: "from on 2026-11-01, reason Away",
    });
    expect(await auditHistoryOfMember(await aViewer(kenji), kenji)).toEqual([]);
  });

  it("comes in pages that neither repeat nor leave out", async () => {
    const administrator = await anAdministrator();
    for (let made = 0; made < 5; made++) await aMember();
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listAudit(administrator, { action: "member.create" }, { after, length: 2 });
      seen.push(...page.entries.map((entry) => entry.id));
      if (!page.next) break;
      after = page.next;
    }
    expect(seen.length).toBeGreaterThanOrEqual(6);
    expect(new Set(seen).size).toBe(seen.length);
    for (const value of ["rubbish", "Infinity", "-62000000000000", "1e15"])
      expect(
        (await listAudit(administrator, {}, { after: writeCursor({ value, id: "1" }), length: 2 })).entries,
        value,
      ).toHaveLength(2);
    expect((await listAudit(administrator, {}, { after: "rubbish", length: 2 })).entries).toHaveLength(2);
    for (const asked of [{ from: "0000-01-01" }, { to: "9999-12-31" }])
      expect((await listAudit(administrator, auditFilterOf(asked))).entries.length).toBeGreaterThan(2);
  });

  it("is the administrators' alone, and the command line's", async () => {
    const manager = await aViewer(await aMember(), {
      manages: [{ programKey: "community-builders", countries: null }],
    });
    const termId = await aTerm(await aMember(), { programKey: "community-builders" });
    const ofTerm = { kind: "term", object: termId };
    for (const viewer of [await anAdministrator(), systemViewer("command line")])
      expect((await listAudit(viewer, ofTerm)).entries).toHaveLength(1);
    for (const viewer of [await aViewer(await aMember()), manager, visitor])
      await expect(listAudit(viewer, ofTerm)).rejects.toMatchObject({ code: "missing" });
  });

  it("names groups and events, who it concerns, and where they are", async () => {
    const administrator = await anAdministrator();
    const group = await aGroup({ name: "UG Nukuʻalofa", country: "TO" });
    await aLead(group.id, await aMember({ name: "Sione" }));
    const { id } = await logEvent(administrator, aMeetup(group.id, { title: "First evening" }));
    const told = async (kind: string, object: string) =>
      (await listAudit(administrator, { kind, object })).entries.map(({ action, object }) => [
        actionSentence(action).replace("{}", object.label),
        object.href,
      ]);
    expect(await told("group", group.id)).toEqual([
      ["made somebody a lead of UG Nukuʻalofa (Sione)", `/groups/${group.slug}`],
      ["added the group UG Nukuʻalofa", `/groups/${group.slug}`],
    ]);
    expect(await told("event", id)).toEqual([["logged the event “First evening”", `/events/${id}`]]);
    expect(actionLabel("event.cancel")).toBe("Cancelled the event");
    expect(actionLabel("lead.end")).toBe("Ended a time as a lead of a group");
  });

  it("says what differs, in words", async () => {
    const administrator = await anAdministrator();
    await retireProgram(administrator, { key: "ambassadors", version: 1 });
    const [entry] = (await listAudit(administrator, { kind: "program", object: "ambassadors" })).entries;
    expect(entry).toMatchObject({
      object: { label: "AWS Ambassadors", href: "/admin/programs/ambassadors" },
      changes: [{ field: "Standing", before: "in use", after: "retired" }],
    });
    expect(actionSentence("program.retire").replace("{}", "AWS Ambassadors")).toBe(
      "retired the program AWS Ambassadors",
    );
    expect(actionSentence("badge.award")).toBe("badge award: {}");
    expect(actionLabel("activity.confirm")).toBe("Confirmed an activity");
    expect(actionLabel("program.retire")).toBe("Retired the program");
    expect(actorName(null, "command line")).toBe("The command line");
  });
});
