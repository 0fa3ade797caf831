import { eq, isNotNull, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, activityFigures, members, terms } from "@/db/schema";
import { fixture } from "@/lib/testing/fixtures/index";
import { imported } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";

describe("on files as others keep them", { timeout: 60_000 }, () => {
  it("brings in the heroes: 27 members, 27 terms of which 3 ended, seven specialties; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const file = fixture("heroes.csv");
    const first = await imported({ viewer, kind: "members", file });
    expect(first.counts).toEqual({ created: 27, updated: 0, unchanged: 0, refused: 0 });
    const heroes = await db.select().from(terms).where(eq(terms.programKey, "heroes"));
    expect(heroes).toHaveLength(27);
    expect(heroes.filter((term) => term.state === "ended" && term.ending === "completed")).toHaveLength(3);
    expect(new Set(heroes.map((term) => term.detail)).size).toBe(7);
    expect(heroes.filter((term) => term.detail === "Machine Learning")).toHaveLength(4);
    const unsettled = await db.select().from(members).where(isNotNull(members.countryAsWritten));
    expect(unsettled.map((member) => member.countryAsWritten)).toEqual(["Auckland, New Zealand / Suva, Fiji"]);
    const second = await imported({ viewer, kind: "members", file });
    expect(second.counts).toEqual({ created: 0, updated: 0, unchanged: 27, refused: 0 });
    expect(second.batch.warnings.filter(({ reason }) => reason.includes("term"))).toEqual([]);
  });

  it("brings in the sample builders with program, specialty and year from one cell", async () => {
    const viewer = await anAdministrator();
    const { counts } = await imported({
      viewer,
      kind: "members",
      file: fixture("builders.csv"),
    });
    expect(counts).toMatchObject({ created: 4, refused: 0 });
  });

  it("brings in one speaker's log: 11 activities, an audience of 1,200; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    const sent = { viewer, kind: "activities", file: fixture("talks-of-a-speaker.csv"), memberId } as const;
    expect((await imported(sent)).counts).toEqual({ created: 11, updated: 0, unchanged: 0, refused: 0 });
    const [sum] = await db
      .select({ reach: sql<number>`sum(${activities.reach})`.mapWith(Number) })
      .from(activities)
      .where(eq(activities.loggedById, memberId));
    expect(sum?.reach).toBe(1200);
    const sources = await db.selectDistinct({ source: activityFigures.source }).from(activityFigures);
    expect(sources).toEqual([{ source: "imported" }]);
    expect((await imported(sent)).counts).toEqual({ created: 0, updated: 0, unchanged: 11, refused: 0 });
  });
});
