import { describe, expect, it } from "vitest";
import { getActivity } from "@/lib/activities/get";
import { imported } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";

describe("one log told in two ways", { timeout: 30_000 }, () => {
  it("is the same activities, by their titles without signs and small words or by their link", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    const table =
      "Talk,Date,Audience,Slides\nData & AI: a story,2024-03-05,40,https://slides.example/data\nQueues,2024-04-05,50,https://slides.example/queues\nTopics,2024-05-05,60,\n";
    expect((await imported({ viewer, kind: "activities", file: table, memberId })).counts).toMatchObject({
      created: 3,
    });
    const nested = JSON.stringify({
      speaker: "Ada Rao",
      talks: [
        { title: "Data and AI - A Story", deliveries: [{ date: "2024-03-05", event: "Conf", audience: 40 }] },
        {
          title: "Queues: what nobody tells you",
          deliveries: [{ date: "2024-04-05", event: "Meetup", audience: 50, slides: "https://slides.example/queues" }],
        },
        {
          title: "Topics",
          deliveries: [
            { date: "2024-05-05", audience: 60 },
            { date: "2024-06-05", audience: 70 },
          ],
        },
      ],
    });
    const mapping = { defaults: { type: "talk" } };
    const { counts, rows } = await imported({ viewer, kind: "activities", file: nested, memberId, mapping });
    expect(counts).toMatchObject({ created: 1, unchanged: 3, refused: 0 });
    const [made] = rows.flatMap(({ wrote }) => wrote);
    expect(await getActivity(viewer, made?.id ?? "")).toMatchObject({
      title: "Topics",
      startsOn: "2024-06-05",
      reach: 70,
    });
  });

  it("has its kinds and columns in the words of other systems", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    const file =
      "What I did,When,Sort,How many came,With whom\nQueues,2024-03-05,Sort: Speaking,40,Bo Li\nA post,2024-04-05,Blog post,,\nThe group,2024-05-05,User Group Owner,20,\n";
    const { counts, rows } = await imported({ viewer, kind: "activities", file, memberId });
    expect(counts).toMatchObject({ created: 3, refused: 0 });
    const made: unknown[] = [];
    for (const { wrote } of rows) {
      const { type, reach, credits } = await getActivity(viewer, wrote[0]?.id ?? "");
      made.push([type, reach, credits.flatMap(({ guestName }) => guestName ?? [])]);
    }
    expect(made).toEqual([
      ["talk", 40, ["Bo Li"]],
      ["article", null, []],
      ["event_organised", 20, []],
    ]);
  });

  it("takes a title called talk_title for one, and a single object for a list of one", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    const table = "talk_title,date\nTopics once more,2024-03-05\n";
    expect((await imported({ viewer, kind: "activities", file: table, memberId })).counts).toMatchObject({
      created: 1,
    });
    const single = JSON.stringify({ title: "All alone", date: "2024-03-06", type: "talk" });
    expect((await imported({ viewer, kind: "activities", file: single, memberId })).counts).toMatchObject({
      created: 1,
    });
  });
});
