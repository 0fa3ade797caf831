import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, credits, members, termHolds, terms } from "@/db/schema";
import { readActivityFilter } from "@/lib/activities/filter";
import { visibleActivitiesMatching } from "@/lib/activities/filter-conditions";
import { logActivity } from "@/lib/activities/log";
import { catalogue } from "@/lib/catalogue/get";
import { addPrinciple, bringBackPrinciple, retirePrinciple } from "@/lib/catalogue/principles";
import type { OpenReport } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { recountActivities } from "@/lib/metrics/recount";
import { configureInstallation } from "@/lib/settings/configure";
import { getSettings } from "@/lib/settings/get";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { openReport } from "./registry";

const year = { from: "2026-01-01", to: "2026-11-23" };
let administrator: Viewer & { memberId: string };
const people: Record<string, string> = {};

/** An activity in the state given, as a reviewer would have left it. */
async function done(
  facts: Record<string, unknown>,
  state: "confirmed" | "submitted" | "returned" | "declined" | "draft",
) {
  const { id } = await logActivity(administrator, {
    title: "Something worth doing",
    startsOn: "2026-06-10",
    type: "talk",
    ...facts,
  });
  const decided = state === "confirmed" ? { decidedAt: new Date("2026-06-13T00:00:00Z") } : {};
  await inTransaction(async (tx) => {
    const reviewed = { state, submittedAt: new Date("2026-06-11T00:00:00Z"), ...decided };
    await tx.update(activities).set(reviewed).where(eq(activities.id, id));
    await recountActivities(tx, [id]);
  });
  return id;
}

const by = (...names: string[]) => names.map((name) => ({ memberId: people[name], part: "speaker" }));
const keys = (...names: string[]) => names.map((key) => ({ key }));

beforeAll(async () => {
  administrator = await anAdministrator();
  people.renata = await aMember({ name: "Renata", country: "CL" });
  people.kenji = await aMember({ name: "Kenji", country: "JP" });
  people.guestish = await aMember({ name: "Odalys" });
  people.quiet = await aMember({ name: "Siobhan", country: "IE" });
  await aTerm(people.renata ?? "", { programKey: "community-builders", detail: "Serverless" });
  await aTerm(people.renata ?? "", { programKey: "heroes", detail: "Containers" });
  await aTerm(people.kenji ?? "", { programKey: "heroes", detail: "Serverless" });
  await aTerm(people.quiet ?? "", { programKey: "heroes", startsOn: "2026-01-01", state: "invited" });
  await aTerm(people.quiet ?? "", { programKey: "community-builders", startsOn: "2026-01-01" });
  await inTransaction(async (tx) => {
    const countryless = tx.update(members).set({ countryAsWritten: "Atlantis" });
    await countryless.where(eq(members.id, people.guestish ?? ""));
  });
  const both = {
    goals: keys("encourage-peer-learning", "educate-and-empower"),
    principles: keys("dive-deep", "earn-trust"),
  };
  // Serves two goals of two programs, two people credited: one activity everywhere.
  await done(
    { ...both, credits: by("renata", "kenji"), figures: { attendees_in_person: 40, attendees_online: 10 } },
    "confirmed",
  );
  // Counts for Heroes alone, by somebody whose co-speaker has no country that could be resolved; reach unknown.
  await done(
    {
      goals: keys("educate-and-empower"),
      principles: keys("dive-deep"),
      credits: by("kenji", "guestish"),
      startsOn: "2026-03-05",
      type: "article",
    },
    "confirmed",
  );
  // Tagged with a Heroes goal by somebody who is no Hero: counts for Builders alone.
  await done(
    {
      goals: keys("nurture-and-connect", "educate-and-empower"),
      principles: keys("ownership"),
      credits: by("quiet"),
      startsOn: "2026-02-01",
      figures: { reads: 7 },
    },
    "confirmed",
  );
  await done(
    {
      goals: keys("nurture-and-connect"),
      principles: keys("frugality"),
      credits: by("renata"),
      figures: { reads: 1000 },
    },
    "submitted",
  );
  await done({ ...both, credits: by("renata"), figures: { reads: 5000 } }, "returned");
  await done({ ...both, credits: by("renata"), figures: { reads: 5000 } }, "declined");
  // The year before.
  await done(
    {
      goals: keys("educate-and-empower"),
      principles: keys("think-big"),
      credits: by("kenji"),
      startsOn: "2025-06-01",
      figures: { plays: 3 },
    },
    "confirmed",
  );
  // Declined the credit: it is of no program any more.
  const refused = await done({ ...both, credits: by("renata"), startsOn: "2026-05-05" }, "confirmed");
  // On hold that day.
  const resting = await aMember({ name: "Ivo", country: "BG" });
  people.resting = resting;
  const term = await aTerm(resting, { programKey: "cloud-captains" });
  const held = await done(
    {
      goals: keys("empower-future-builders"),
      principles: keys("ownership"),
      credits: by("resting"),
      startsOn: "2026-04-04",
    },
    "confirmed",
  );
  await inTransaction(async (tx) => {
    await tx.update(credits).set({ declinedAt: new Date() }).where(eq(credits.activityId, refused));
    await tx.insert(termHolds).values({ termId: term, fromOn: "2026-01-01" });
    await recountActivities(tx, [refused, held]);
  });
});

const open = (asked: Record<string, string> = {}, viewer: Viewer = administrator) =>
  openReport(viewer, "program", { ...year, ...asked });
const figure = (opened: OpenReport, key: string) => opened.figures.find((one) => one.key === key);
const matrix = (opened: OpenReport) => {
  const picture = opened.pictures.find((one) => one.kind === "matrix");
  if (picture?.kind !== "matrix") throw new Error("No matrix.");
  return picture;
};
const table = (opened: OpenReport, key: string) => opened.tables.find((one) => one.key === key)?.rows ?? [];

/** How many rows a link to the list of activities shows to this viewer. */
async function shown(viewer: Viewer, href: string): Promise<number> {
  const filter = readActivityFilter(Object.fromEntries(new URL(href, "http://tenet.test").searchParams));
  return (await db.select({ id: activities.id }).from(activities).where(visibleActivitiesMatching(viewer, filter)))
    .length;
}

/** Every number of the report that leads to activities, with where it leads. */
function linksOf(opened: OpenReport): { what: string; count: number; href: string }[] {
  const grid = matrix(opened);
  const fill = (template: string, values: Record<string, string>) =>
    template.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? "");
  return [
    ...opened.figures.flatMap((one) =>
      one.key.startsWith("activities") ? [{ what: one.key, count: one.value ?? 0, href: one.href ?? "" }] : [],
    ),
    ...grid.goals.flatMap((goal) => [
      {
        what: goal.key,
        count: grid.goalTotals[goal.key] ?? 0,
        href: fill(grid.goalHref, { goal: goal.key, program: goal.programKey }),
      },
      ...grid.principles.flatMap((principle) => {
        const values = { goal: goal.key, program: goal.programKey, principle: principle.key };
        const cell = grid.cells[goal.key]?.[principle.key];
        return [
          { what: `${goal.key} x ${principle.key}`, count: cell?.count ?? -1, href: fill(grid.href, values) },
          {
            what: `waiting ${goal.key} x ${principle.key}`,
            count: cell?.waiting ?? -1,
            href: fill(grid.waitingHref ?? "", values),
          },
        ];
      }),
    ]),
    ...grid.principles.map((principle) => ({
      what: principle.key,
      count: grid.principleTotals[principle.key] ?? 0,
      href: fill(grid.principleHref, { principle: principle.key }),
    })),
    ...opened.pictures.flatMap((picture) =>
      picture.kind === "months"
        ? picture.months.map((month) => ({ what: month.key, count: month.count, href: month.href }))
        : picture.kind === "bars" && picture.unit === "activities"
          ? picture.bars.map((bar) => ({
              what: `${picture.title} ${bar.name}`,
              count: bar.count,
              href: bar.href ?? "",
            }))
          : [],
    ),
  ];
}

/** The report of members that a link of the program report leads to. */
async function membersAt(href: string | undefined): Promise<OpenReport> {
  const asked = Object.fromEntries(new URL(href ?? "", "http://tenet.test").searchParams);
  return openReport(administrator, "members", asked);
}

async function expectEveryLinkToHold(viewer: Viewer, asked: Record<string, string>) {
  const links = linksOf(await open(asked, viewer));
  const found = [];
  for (const link of links) found.push({ ...link, count: await shown(viewer, link.href) });
  expect(found).toEqual(links);
}

describe("the program report over all programs", () => {
  it("counts an activity once, whatever it serves, and leaves out what came back, was declined or waits", async () => {
    const opened = await open();
    expect(figure(opened, "activities")).toMatchObject({ value: 3, before: 1 });
    expect(figure(opened, "members_contributed")).toMatchObject({ value: 3, before: 1, unit: "of 3" });
    expect(figure(opened, "reach")).toMatchObject({ value: 57, before: 3, unknown: "1 of them have no number." });
    expect(figure(opened, "reach")?.parts).toEqual([
      { label: "in the room", value: 40 },
      { label: "online", value: 10 },
      { label: "reads", value: 7 },
    ]);
    expect(figure(opened, "median_days_to_review")).toMatchObject({ value: 2 });
  });

  it("counts what waits only where that is asked for", async () => {
    const opened = await open({ include: "unreviewed" });
    expect(figure(opened, "activities_unreviewed")).toMatchObject({ value: 4 });
    expect(figure(opened, "reach")).toMatchObject({ value: 1057 });
    expect(matrix(opened).cells["nurture-and-connect"]?.frugality).toMatchObject({ count: 1, confirmed: 0 });
  });

  it("fills the matrix with what counts for the goal's own program, and totals count once", async () => {
    const grid = matrix(await open());
    expect(grid.cells["educate-and-empower"]?.["dive-deep"]).toMatchObject({ count: 2, confirmed: 2, before: 0 });
    expect(grid.cells["educate-and-empower"]?.["think-big"]).toMatchObject({ count: 0, before: 1 });
    expect(grid.cells["educate-and-empower"]?.ownership).toMatchObject({ count: 0 });
    expect(grid.cells["nurture-and-connect"]?.ownership).toMatchObject({ count: 1 });
    expect(grid.cells["nurture-and-connect"]?.frugality).toMatchObject({ count: 0, waiting: 1 });
    expect(grid.goalTotals["educate-and-empower"]).toBe(2);
    expect(grid.principleTotals["dive-deep"]).toBe(2);
    const starved = figure(await open(), "starved_cells");
    expect(starved).toMatchObject({ value: 15 * 14 - 5, unit: "of 210", before: 15 * 14 - 1 });
  });

  it("names countries, and apart from them what could not be resolved", async () => {
    expect(table(await open(), "countries")).toEqual([
      { country: "Japan", code: "JP", count: 2 },
      { country: "Chile", code: "CL", count: 1 },
      { country: "Ireland", code: "IE", count: 1 },
      { country: "Atlantis", code: null, count: 1 },
    ]);
  });

  it("counts each member once by the liveliest of their terms", async () => {
    expect(table(await open(), "terms")).toEqual([{ state: "Active", members: 4 }]);
    expect(table(await open({ program: "heroes" }), "terms")).toEqual([
      { state: "Active", members: 2 },
      { state: "Invited", members: 1 },
    ]);
  });

  it("says which goals nothing advances", async () => {
    const notes = (await open({ program: "heroes" })).pictures.find((one) => one.kind === "notes");
    expect(notes).toMatchObject({
      sentences: [
        "Nothing confirmed in this period advances Inspire Continuous Learning or Evangelize Best Practices.",
        "Few of the principles go with Educate & Empower (2 of 14).",
      ],
    });
  });

  it("leaves out of the empty pairs what is retired or new, in the figure and in the picture alike", async () => {
    const drawn = (opened: OpenReport) =>
      Object.values(matrix(opened).cells).flatMap((row) =>
        Object.values(row).filter(({ count, rests }) => count === 0 && !rests),
      ).length;
    const before = await open();
    expect(drawn(before)).toBe(figure(before, "starved_cells")?.value);
    const { key } = await addPrinciple(administrator, { name: "Be Kind", number: 99 });
    const deep = (await catalogue()).principles.find((one) => one.key === "dive-deep");
    await retirePrinciple(administrator, { key: "dive-deep", version: deep?.version });
    const after = await open();
    expect(drawn(after)).toBe(figure(after, "starved_cells")?.value);
    expect(figure(after, "starved_cells")?.unit).toBe("of 195");
    await retirePrinciple(administrator, { key, version: 1 });
    await bringBackPrinciple(administrator, { key: "dive-deep", version: (deep?.version ?? 0) + 1 });
    expect(figure(await open(), "starved_cells")?.unit).toBe("of 210");
  });

  it("counts an activity under the specialties of the programs that it counts for, and no other", async () => {
    // Renata holds a term of Builders and of Heroes; only of Builders a goal is tagged.
    await done({ goals: keys("nurture-and-connect"), credits: by("renata"), startsOn: "2024-05-05" }, "confirmed");
    const opened = await open({ from: "2024-05-01", to: "2024-05-31" });
    expect(table(opened, "specialties")).toEqual([{ specialty: "Serverless", count: 1 }]);
    const bars = opened.pictures.find((one) => one.kind === "bars" && one.title === "Specialties");
    expect(bars?.kind === "bars" && (await shown(administrator, bars.bars[0]?.href ?? ""))).toBe(1);
  });

  it("has every month of the period, and its months and types add up to the total", async () => {
    const opened = await open();
    const sum = (key: string) => table(opened, key).reduce((total, row) => total + Number(row.count), 0);
    expect(table(opened, "months")).toHaveLength(11);
    expect([sum("months"), sum("types")]).toEqual([3, 3]);
    expect(table(opened, "months").find((row) => row.month === "2026-06")).toMatchObject({ count: 1, before: 1 });
  });

  it("leads from every number to exactly its records", async () => {
    await expectEveryLinkToHold(administrator, {});
    await expectEveryLinkToHold(administrator, { include: "unreviewed", country: "JP" });
    await expectEveryLinkToHold(administrator, { program: "heroes", specialty: "Serverless" });
    await expectEveryLinkToHold(administrator, { type: "article,talk", from: "2026-03-01", to: "2026-06-10" });
  });

  it("leads from the members to exactly those members", async () => {
    const opened = await open();
    const states = opened.pictures.find((one) => one.kind === "bars" && one.title === "Members by term");
    const links = [
      figure(opened, "members_contributed")?.href,
      ...(states?.kind === "bars" ? states.bars.map((bar) => bar.href) : []),
    ];
    const counts = [];
    for (const href of links) {
      const list = await membersAt(href);
      counts.push([list.figures[0]?.value, list.tables[0]?.rows.length]);
    }
    expect(counts).toEqual([
      [3, 3],
      [4, 4],
    ]);
  });

  it("has a reach that its records add up to", async () => {
    const asks: Record<string, string>[] = [{}, { include: "unreviewed" }, { program: "heroes" }];
    for (const asked of asks) {
      const reach = figure(await open(asked), "reach");
      const filter = readActivityFilter(
        Object.fromEntries(new URL(reach?.href ?? "", "http://tenet.test").searchParams),
      );
      const rows = await db.select().from(activities).where(visibleActivitiesMatching(administrator, filter));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.reduce((sum, row) => sum + (row.reach ?? Number.NaN), 0)).toBe(reach?.value);
      expect(reach?.parts?.reduce((sum, part) => sum + Number(part.value), 0)).toBe(reach?.value);
    }
  });

  it("calls those quiet, and those without anything, whom the list of members shows", async () => {
    const opened = await open();
    const picture = opened.pictures.find((one) => one.kind === "people");
    if (picture?.kind !== "people") throw new Error("No quiet members.");
    const quiet = await membersAt(picture.more?.href);
    expect(quiet.tables[0]?.rows.map((row) => row.member).sort()).toEqual(["Ivo", "Kenji", "Renata", "Siobhan"]);
    expect(picture.more?.text).toBe("All 4");
    for (const row of quiet.tables[0]?.rows ?? []) expect(Number(row.quiet)).toBeGreaterThanOrEqual(120);
    const without = await membersAt("/reports/members?from=2026-01-01&to=2026-11-23&show=none");
    expect(without.tables[0]?.rows.map((row) => row.member)).toEqual(["Ivo"]);
    const notes = opened.pictures.find((one) => one.kind === "notes");
    expect(notes?.kind === "notes" && notes.sentences.at(-1)).toMatch(
      /^1 member with an active term has no counted activity/,
    );
  });

  it("calls quiet after the days that are set for the program, and opens with the period that is set", async () => {
    const usual = await getSettings(administrator);
    const days = { heroes: 3650, "community-builders": 3650, "cloud-captains": 60 };
    await configureInstallation(administrator, { ...usual, quietDays: days, defaultPeriod: "last_year" });
    const opened = await openReport(administrator, "program", {});
    const lastYear = new Date().getUTCFullYear() - 1;
    expect(opened.period).toEqual({ from: `${lastYear}-01-01`, to: `${lastYear}-12-31` });
    const picture = opened.pictures.find((one) => one.kind === "people");
    expect(picture?.kind === "people" && picture.people.map((one) => one.name)).toEqual(["Ivo"]);
    expect(picture?.kind === "people" && picture.note).toContain("60 to 3650 days");
    const set = await getSettings(administrator);
    await configureInstallation(administrator, { ...set, quietDays: {}, defaultPeriod: "last_12_months" });
  });
});

describe("what was counted a moment ago", () => {
  const days = { from: "2023-01-01", to: "2023-12-31" };
  const change = (id: string, state: "confirmed" | "returned") =>
    inTransaction(async (tx) => {
      await tx.update(activities).set({ state }).where(eq(activities.id, id));
      await recountActivities(tx, [id]);
    });

  it("is counted again after an activity, a country, a name and a term changed", async () => {
    const asked = { ...days, program: "heroes" };
    const withUnreviewed = { ...asked, include: "unreviewed" };
    expect(figure(await open(asked), "activities")).toMatchObject({ value: 0 });
    const late = await aMember({ name: "Late", country: "JP" });
    people.late = late;
    const term = await aTerm(late, { programKey: "heroes", startsOn: "2023-01-01", detail: "Tides" });
    const goal = "educate-and-empower";
    const facts = { goals: keys(goal), principles: keys("dive-deep"), credits: by("late"), startsOn: "2023-02-02" };
    expect(figure(await open(withUnreviewed), "members_contributed")).toMatchObject({ value: 0 });
    const id = await done(facts, "submitted");
    const before = await open(asked);
    expect([figure(before, "activities")?.value, figure(before, "members_contributed")?.value]).toEqual([0, 0]);
    expect(matrix(before).cells[goal]?.["dive-deep"]).toMatchObject({ count: 0, waiting: 1 });
    expect(table(before, "countries")).toEqual([]);
    const unreviewed = await open(withUnreviewed);
    expect([
      figure(unreviewed, "activities_unreviewed")?.value,
      figure(unreviewed, "members_contributed")?.value,
    ]).toEqual([1, 1]);
    expect(table(unreviewed, "countries")).toHaveLength(1);
    await change(id, "confirmed");
    const opened = await open(asked);
    expect([figure(opened, "activities")?.value, figure(opened, "members_contributed")?.value]).toEqual([1, 1]);
    expect(matrix(opened).cells[goal]?.["dive-deep"]).toMatchObject({ count: 1, waiting: 0 });
    expect(table(opened, "countries")).toEqual([{ country: "Japan", code: "JP", count: 1 }]);
    expect(table(opened, "specialties")).toEqual([{ specialty: "Tides", count: 1 }]);
    expect(table(opened, "quiet").map((row) => row.member)).toContain("Late");
    await inTransaction((tx) => tx.update(members).set({ country: "CL", name: "Renamed" }).where(eq(members.id, late)));
    expect(table(await open(asked), "countries")).toEqual([{ country: "Chile", code: "CL", count: 1 }]);
    expect(table(await open(asked), "quiet").map((row) => row.member)).toContain("Renamed");
    await inTransaction((tx) => tx.update(terms).set({ detail: "Sands" }).where(eq(terms.id, term)));
    expect(table(await open(asked), "specialties")).toEqual([{ specialty: "Sands", count: 1 }]);
    await change(id, "returned");
    const after = await open(asked);
    expect([figure(after, "activities")?.value, figure(after, "members_contributed")?.value]).toEqual([0, 0]);
    expect(table(after, "countries")).toEqual([]);
    await inTransaction((tx) => tx.delete(terms).where(eq(terms.id, term)));
  });
});

describe("who may open the program report", () => {
  it("gives a manager their programs alone, each activity once", async () => {
    const viewer = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const opened = await open({}, viewer);
    expect(figure(opened, "activities")).toMatchObject({ value: 2 });
    expect(matrix(opened).programs.map((program) => program.key)).toEqual(["heroes"]);
    await expect(open({ program: "community-builders" }, viewer)).rejects.toMatchObject({ code: "missing" });
    await expectEveryLinkToHold(viewer, {});
    await expectEveryLinkToHold(viewer, { include: "unreviewed" });
  });

  it("keeps a manager of some countries to what people from there did", async () => {
    const viewer = await aViewer(await aMember(), {
      manages: [
        { programKey: "heroes", countries: ["CL"] },
        { programKey: "community-builders", countries: null },
      ],
    });
    const opened = await open({}, viewer);
    expect(figure(opened, "activities")).toMatchObject({ value: 2 });
    expect(figure(opened, "members_contributed")).toMatchObject({ value: 2 });
    expect(matrix(opened).goalTotals["educate-and-empower"]).toBe(1);
    await expectEveryLinkToHold(viewer, { include: "unreviewed" });
  });

  it("counts in a bar of countries only those whose place the manager may see, so that it leads to as many records", async () => {
    const hidden = await aMember({ name: "Anouk", country: "CL", parts: { place: "private", terms: "private" } });
    await aTerm(hidden, { programKey: "community-builders", detail: "Tides" });
    people.hidden = hidden;
    await done(
      { goals: keys("educate-and-empower"), credits: by("kenji", "hidden"), startsOn: "2024-05-05" },
      "confirmed",
    );
    const viewer = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const days = { from: "2024-01-01", to: "2024-12-31" };
    expect(table(await open(days, viewer), "countries")).toEqual([{ country: "Japan", code: "JP", count: 1 }]);
    expect(table(await open(days), "countries")).toHaveLength(2);
    await expectEveryLinkToHold(viewer, days);
  });

  it("is not there for members, visitors and unknown names", async () => {
    const member = await aViewer(people.renata ?? "");
    await expect(open({}, member)).rejects.toMatchObject({ code: "missing" });
    await expect(openReport(administrator, "no-such", {})).rejects.toMatchObject({ code: "missing" });
  });

  it("drops what is malformed in an address", async () => {
    const opened = await openReport(administrator, "program", {
      from: "yesterday",
      to: "2026-11-23",
      include: "all",
      country: "",
    });
    expect(opened.period).toEqual({ from: "2025-12-01", to: "2026-11-23" });
  });
});
