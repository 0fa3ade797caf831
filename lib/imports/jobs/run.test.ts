import { existsSync } from "node:fs";
import { eq, isNotNull, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, activityFigures, members, terms } from "@/db/schema";
import { imported, realData, realFile } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";

describe.skipIf(!existsSync(realData))("on real files", { timeout: 60_000 }, () => {
  it("brings in the heroes: 263 members, 263 terms of which 7 ended, seven specialties; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const file = realFile("aws-community-map/aws_heroes_final_clean.csv");
    const first = await imported({ viewer, kind: "members", file });
    expect(first.counts).toEqual({ created: 263, updated: 0, unchanged: 0, refused: 0 });
    const heroes = await db.select().from(terms).where(eq(terms.programKey, "heroes"));
    expect(heroes).toHaveLength(263);
    expect(heroes.filter((term) => term.state === "ended" && term.ending === "completed")).toHaveLength(7);
    expect(new Set(heroes.map((term) => term.detail)).size).toBe(7);
    expect(heroes.filter((term) => term.detail === "Machine Learning")).toHaveLength(26);
    const unsettled = await db.select().from(members).where(isNotNull(members.countryAsWritten));
    expect(unsettled.map((member) => member.countryAsWritten)).toEqual(["Vancouver, Canada / Sydney, Australia"]);
    const second = await imported({ viewer, kind: "members", file });
    expect(second.counts).toEqual({ created: 0, updated: 0, unchanged: 263, refused: 0 });
    expect(second.batch.warnings.filter(({ reason }) => reason.includes("term"))).toEqual([]);
  });

  it("brings in the sample builders with program, specialty and year from one cell", async () => {
    const viewer = await anAdministrator();
    const { counts } = await imported({
      viewer,
      kind: "members",
      file: realFile("aws-community-map/static_sample_builders.csv"),
    });
    expect(counts).toMatchObject({ created: 4, refused: 0 });
  });

  it("brings in one speaker's log: 23 activities, an audience of 2,280; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    const sent = { viewer, kind: "activities", file: realFile("romercoma-talks/talks.csv"), memberId } as const;
    expect((await imported(sent)).counts).toEqual({ created: 23, updated: 0, unchanged: 0, refused: 0 });
    const [sum] = await db
      .select({ reach: sql<number>`sum(${activities.reach})`.mapWith(Number) })
      .from(activities)
      .where(eq(activities.loggedById, memberId));
    expect(sum?.reach).toBe(2280);
    const sources = await db.selectDistinct({ source: activityFigures.source }).from(activityFigures);
    expect(sources).toEqual([{ source: "imported" }]);
    expect((await imported(sent)).counts).toEqual({ created: 0, updated: 0, unchanged: 23, refused: 0 });
  });
});
