import { expect, test } from "vitest";
import { changesShown, mergeTyped } from "./merge-typed";

type Typed = {
  intent: string;
  id: string;
  version: number;
  title: string;
  city: string | null;
  links: string[];
  figures: Record<string, number | null>;
  goals: { key: string }[];
};

const opened: Typed = {
  intent: "send",
  id: "1",
  version: 1,
  title: "From the start",
  city: null,
  links: [""],
  figures: { reads: null, minutes: 3 },
  goals: [],
};
const newest: Typed = {
  ...opened,
  version: 2,
  title: "From the other tab",
  figures: { reads: null, minutes: 4 },
  goals: [{ key: "share" }],
};
const labels = { title: "Title", goals: "Goals", city: "City" };

test("says what another tab changed, a text in words", () => {
  expect(changesShown([opened, newest], labels, ["title"])).toEqual([
    { label: "Title", from: "From the start", to: "From the other tab" },
    { label: "Goals" },
  ]);
  expect(changesShown([opened, { ...opened, city: "", version: 2 }], labels, ["title"])).toEqual([]);
});

test("lays what was typed here over the newest, which is then what is saved", () => {
  const typed = {
    ...opened,
    intent: "draft",
    links: ["https://valpocloud.example/queues"],
    figures: { reads: 7, minutes: 3 },
  };
  expect(mergeTyped({ opened, typed, newest })).toEqual({
    ...newest,
    links: ["https://valpocloud.example/queues"],
    figures: { reads: 7, minutes: 4 },
  });
});

test("takes out what was taken out here", () => {
  const typed = { ...opened, title: "" };
  expect(mergeTyped({ opened, typed, newest: { ...opened, version: 2, city: "Valparaíso" } })).toEqual({
    ...opened,
    version: 2,
    title: "",
    city: "Valparaíso",
  });
});

test("tells nobody from unknown", () => {
  const nobody = { ...opened, version: 2, figures: { reads: null, minutes: 0 } };
  expect(mergeTyped({ opened, typed: opened, newest: nobody }).figures.minutes).toBe(0);
  expect(changesShown([{ came: null }, { came: 0 }], { came: "Came" }, ["came"])).toEqual([
    { label: "Came", from: "", to: "0" },
  ]);
});
