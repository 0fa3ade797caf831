import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { facts, members, termStandings, terms } from "@/db/schema";
import { type Attention, attentions, type TermEnding, termEndings } from "@/db/words";
import { addDays, today } from "@/lib/core/clock";
import type { OpenReport, ReportQuery } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { termStateOn } from "@/lib/terms/status";
import { aFact } from "@/lib/testing/facts";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { listTermsByAttention } from "@/lib/triage/list";
import { readTriageFilter } from "@/lib/triage/schema";
import { openReport } from "./registry";

const programKey = "ambassadors";
const levels = [null, "Charter", "Established"];
const countries = ["DE", "FR"];
const day = (offset: number) => addDays(today(), offset);

/** Numbers that look random and are the same in each run. */
function generator(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % most;
  };
}

async function history(pick: (most: number) => number) {
  const memberId = await aMember({ country: countries[pick(2)] });
  const viewer = await aViewer(memberId);
  const level = levels[pick(3)];
  const startsOn = day(-pick(1400) - 30);
  const endsOn = pick(5) === 0 ? null : addDays(startsOn, 60 + pick(700));
  const isDecided = endsOn !== null && endsOn < day(0) && pick(3) > 0;
  const ending: TermEnding | null = isDecided ? (termEndings[pick(termEndings.length)] ?? null) : null;
  const state = ending ? "ended" : pick(9) === 0 && (endsOn === null || endsOn > day(0)) ? "on_hold" : "active";
  await aTerm(memberId, { programKey, startsOn, endsOn, level, state, ending });
  if (ending === "renewed" && endsOn)
    await aTerm(memberId, { programKey, startsOn: addDays(endsOn, 1), endsOn: addDays(endsOn, 300), level });
  const keys = ["security-specialty", "solutions-architect-professional"];
  const from = day(-900 - pick(300));
  for (let at = 0; at < pick(3); at++)
    await aFact(viewer, memberId, { certificationKey: keys[at], fromOn: from, toOn: day(pick(700) - 500) });
  if (pick(4) === 0)
    await aFact(viewer, memberId, { certificationKey: keys[0], fromOn: addDays(from, 1), toOn: day(pick(700) - 100) });
  if (pick(3) === 0)
    await aFact(viewer, memberId, { kind: "employer", detail: "Nordlicht", fromOn: from, toOn: day(pick(200) - 100) });
}

const chart = (report: OpenReport, title: string) => {
  const found = report.pictures.find((picture) => picture.kind === "counts" && picture.title.startsWith(title));
  if (found?.kind !== "counts") throw new Error(`There is no ${title}.`);
  return found;
};
const queryOf = (href: string): ReportQuery => Object.fromEntries(new URL(href, "https://x.example").searchParams);

describe("the report on terms", { timeout: 120_000 }, () => {
  let viewers: { administrator: Viewer; manager: Viewer };
  beforeAll(async () => {
    const pick = generator(20_261_130);
    for (let made = 0; made < 80; made++) await history(pick);
    const manages = [{ programKey, countries: ["DE"] }];
    viewers = { administrator: await anAdministrator(), manager: await aViewer(await aMember(), { manages }) };
  });

  const rowsFor = async (viewer: Viewer) => {
    const rows = await db
      .select({ term: terms, standing: termStandings, country: members.country })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .leftJoin(termStandings, eq(termStandings.termId, terms.id))
      .where(eq(terms.programKey, programKey));
    return rows.filter(({ country }) => viewer.isAdministrator || country === "DE");
  };

  for (const who of ["administrator", "manager"] as const)
    it(`says of an ${who === "manager" ? "area" : "installation"} what a count of every record says`, async () => {
      const viewer = viewers[who];
      const report = await openReport(viewer, "terms", { program: programKey, from: "2000-01-01", by: "year" });
      const rows = await rowsFor(viewer);

      const served = rows.filter(({ standing }) => standing?.attention);
      const bars = report.pictures.find((picture) => picture.kind === "bars" && picture.title === "Standing");
      const byAttention = Object.fromEntries(
        bars?.kind === "bars" ? bars.bars.map(({ key, count }) => [key, count]) : [],
      );
      const expected = (of: (row: (typeof rows)[number]) => boolean) => served.filter(of).length;
      for (const attention of attentions)
        expect([attention, byAttention[attention]]).toEqual([
          attention,
          expected(({ standing }) => standing?.attention === attention),
        ]);
      expect(report.figures.map(({ value }) => value)).toEqual([
        ...attentions.map((attention) => byAttention[attention as Attention]),
        expected(({ standing }) => (standing?.open ?? 0) > 0),
      ]);
      const byLevel = new Map(chart(report, "By level").rows.map(({ name, counts }) => [name, counts.all?.count]));
      for (const level of levels)
        expect(byLevel.get(level ?? "No level") ?? 0).toBe(expected(({ term }) => term.level === level));

      const first = report.period.from;
      const begun = rows.filter(({ term }) => term.startsOn <= today() && term.startsOn >= first);
      const became = ({ term }: (typeof rows)[number]) =>
        term.ending === "renewed"
          ? "renewed"
          : termStateOn(term, today()) === "ended"
            ? (term.ending ?? "lapsed")
            : "running";
      const cohorts = chart(report, "Who stays").rows;
      expect(cohorts.map(({ key }) => key)).toEqual(
        [...new Set(begun.map(({ term }) => term.startsOn.slice(0, 4)))].sort().reverse(),
      );
      for (const { key, counts } of cohorts) {
        const own = begun.filter(({ term }) => term.startsOn.startsWith(key));
        expect(counts.began?.count).toBe(own.length);
        for (const [outcome, { count }] of Object.entries(counts))
          if (outcome !== "began")
            expect([key, outcome, count]).toEqual([key, outcome, own.filter((row) => became(row) === outcome).length]);
      }

      const all = await db.select().from(facts);
      const ending = all.filter(({ id, memberId, kind, what, toOn }) => {
        if (toOn === null || toOn > day(60)) return false;
        const isReplaced = all.some(
          (other) =>
            other.id !== id &&
            other.memberId === memberId &&
            other.kind === kind &&
            other.what === what &&
            (other.toOn ?? "9999") > toOn,
        );
        return !isReplaced && served.some(({ term }) => term.memberId === memberId && term.startsOn <= toOn);
      });
      const counted = chart(report, "Facts that end").rows.flatMap(({ key, counts }) =>
        Object.entries(counts).map(([ends, { count }]) => [key, ends, count]),
      );
      for (const [kind, ends, count] of counted)
        expect([kind, ends, count]).toEqual([
          kind,
          ends,
          ending.filter((fact) => fact.kind === kind && (ends === "over") === (fact.toOn ?? "") < today()).length,
        ]);
      expect(counted.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(ending.length);
    });

  it("leads from each number to a list of just as many", async () => {
    for (const viewer of Object.values(viewers))
      for (const by of [undefined, "year"]) {
        const report = await openReport(viewer, "terms", {
          program: programKey,
          from: "2000-01-01",
          country: "DE",
          by,
        });
        const numbers = report.pictures.flatMap((picture) =>
          picture.kind === "bars"
            ? picture.bars
            : picture.kind === "counts"
              ? picture.rows.flatMap(({ counts }) => Object.values(counts))
              : [],
        );
        expect(numbers.length).toBeGreaterThan(20);
        for (const { count, href = "" } of numbers) {
          const query = queryOf(href);
          if (href.startsWith("/terms?")) {
            const { rows } = await listTermsByAttention(viewer, readTriageFilter(query), { size: 1000 });
            expect([href, rows.length]).toEqual([href, count]);
            continue;
          }
          const { tables } = await openReport(viewer, "terms", query);
          const list = tables.find(({ key }) => href.endsWith(`#${key}`));
          expect([href, list?.rows.length]).toEqual([href, count]);
        }
      }
  });

  it("is for managers alone, and does not show a program that is not theirs", async () => {
    const { manager } = viewers;
    await expect(openReport(await aViewer(await aMember()), "terms", {})).rejects.toMatchObject({ code: "missing" });
    await expect(openReport(manager, "terms", { program: "heroes" })).rejects.toMatchObject({ code: "missing" });
    const { limitedTo, tables } = await openReport(manager, "terms", {});
    expect([limitedTo, tables.map(({ key }) => key)]).toEqual(["Germany", ["levels", "retention", "facts"]]);
  });

  it("leaves out invitations, terms that have not begun and people who were erased", async () => {
    const memberId = await aMember({ country: "DE" });
    await aTerm(memberId, { programKey: "cloud-captains", startsOn: day(-10), state: "invited" });
    await aTerm(await aMember(), { programKey: "cloud-captains", startsOn: day(10) });
    const gone = await aMember();
    const termId = await aTerm(gone, { programKey: "cloud-captains", startsOn: day(-10) });
    const began = async () => {
      const report = await openReport(viewers.administrator, "terms", { program: "cloud-captains" });
      return chart(report, "Who stays").rows.reduce((sum, { counts }) => sum + (counts.began?.count ?? 0), 0);
    };
    expect(await began()).toBe(1);
    await inTransaction((tx) =>
      tx.update(members).set({ erasedAt: new Date() }).where(eq(members.id, gone)).returning(),
    );
    expect(await began()).toBe(0);
    expect(await db.select().from(terms).where(eq(terms.id, termId))).toHaveLength(1);
  });
});
