import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { members, terms } from "@/db/schema";
import { anImport, imported } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";

describe("lists of members", { timeout: 30_000 }, () => {
  it("are none where people came to an event or the rows are events: it is asked, and a number is no name", async () => {
    const viewer = await anAdministrator();
    const came = "Name,Email,RSVP\nAda Rao,ada@lists.example,Yes\n";
    const asked = await imported({ viewer, kind: "members", file: came });
    expect(
      asked.obstacles.map(({ column, reason }) => [column, reason.includes("people who came to an event")]),
    ).toEqual([["program", true]]);
    const evenings = "Name,Date,Attendees,Venue\n1,2024-03-05,40,Hall\n2,2024-04-05,50,Hall\n";
    expect((await imported({ viewer, kind: "members", file: evenings })).obstacles).toHaveLength(1);
    const meant = await imported({ viewer, kind: "members", file: came, mapping: { defaults: { program: "heroes" } } });
    expect(meant.counts).toMatchObject({ created: 1 });
    const numbers = await imported({ viewer, kind: "members", file: "Name,City\n1,Lima\nBo Li,Lima\n" });
    expect(numbers.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["refused", '"1" is not a name.'],
      ["created", null],
    ]);
  });

  it("show near-equal spellings of a specialty together, and settle them once", async () => {
    const viewer = await anAdministrator();
    const file =
      "Name,GitHub,Category,Since\nA Net,a-net,Network Content & Delivery,2024\nB Net,b-net,Networking & Content Delivery,2024\nC Data,c-data,Data,2024\nD Base,d-base,Databases,2024\n";
    const defaults = { program: "community-builders" };
    const id = await anImport({ viewer, kind: "members", file, mapping: { defaults } });
    const { survey } = await dryRunImport(viewer, await getImport(viewer, id));
    const word = "Network Content & Delivery / Networking & Content Delivery";
    expect(survey.questions).toMatchObject([
      { word, answer: "specialties", choices: [...word.split(" / "), "different"], isBlocking: false },
    ]);
    const mapping = { defaults, specialties: { [word]: "Networking & Content Delivery" } };
    expect((await imported({ viewer, kind: "members", file, mapping })).counts).toMatchObject({ created: 4 });
    const found = await db
      .select({ detail: terms.detail })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(eq(members.name, "A Net"));
    expect(found).toEqual([{ detail: "Networking & Content Delivery" }]);
  });
});
