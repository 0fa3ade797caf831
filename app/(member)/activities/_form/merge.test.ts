import { expect, test } from "vitest";
import type { Typed } from "./form-types";
import { changesShown, mergeTyped } from "./merge";

const opened: Typed = {
  intent: "send",
  id: "1",
  version: 1,
  type: "talk",
  title: "From the start",
  startsOn: "2026-11-19",
  links: [""],
  figures: {},
  credits: [],
  goals: [],
};
const newest: Typed = { ...opened, version: 2, title: "From the other tab", goals: [{ key: "share", reason: null }] };

test("says what another tab changed of a draft, the title in words", () => {
  expect(changesShown(opened, newest)).toEqual([
    { label: "Title", from: "From the start", to: "From the other tab" },
    { label: "Goals" },
  ]);
  expect(changesShown(opened, { ...opened, version: 2 })).toEqual([]);
});

test("lays what was typed here over the newest, which is then what is saved", () => {
  const typed: Typed = {
    ...opened,
    intent: "draft",
    links: ["https://valpocloud.example/queues"],
    figures: { reads: 7 },
  };
  expect(mergeTyped({ opened, typed, newest })).toEqual({
    ...newest,
    intent: "send",
    links: ["https://valpocloud.example/queues"],
    figures: { reads: 7 },
  });
});
