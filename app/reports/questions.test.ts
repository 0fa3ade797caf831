import { expect, it } from "vitest";
import { reportHeadlines } from "@/lib/reports/headlines";
import { reportsFor } from "@/lib/reports/registry";
import { anAdministrator } from "@/lib/testing/people";
import { questionsOf } from "./questions";

it("lists a report that has no picture yet by its question", async () => {
  const administrator = await anAdministrator();
  const headlines = await reportHeadlines(administrator);
  if (!headlines) throw new Error("An administrator has headlines.");
  const planted = { slug: "planted", title: "Planted", question: "Is it listed?" };
  const listed = (reports: (typeof planted)[]) => questionsOf(headlines, reports).map(({ href }) => href);
  const known = listed([...reportsFor(administrator)]);
  expect(listed([...reportsFor(administrator), planted])).toEqual([...known, "/reports/planted"]);
});
