import { expect, test } from "vitest";
import { changesShown, mergeEdits } from "./merge-edits";

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
  expect(mergeEdits({ opened, typed, newest })).toEqual({
    ...newest,
    links: ["https://valpocloud.example/queues"],
    figures: { reads: 7, minutes: 4 },
  });
});

test("takes out what was taken out here", () => {
  const typed = { ...opened, title: "" };
  expect(mergeEdits({ opened, typed, newest: { ...opened, version: 2, city: "Valparaíso" } })).toEqual({
    ...opened,
    version: 2,
    title: "",
    city: "Valparaíso",
  });
});

test("tells nobody from unknown", () => {
  const [nobody, unknown] = [{ figures: { came: 0 } }, { figures: { came: null } }];
  expect(mergeEdits<object>({ opened: unknown, typed: nobody, newest: { ...unknown, version: 2 } })).toMatchObject(
    nobody,
  );
  expect(mergeEdits<object>({ opened: nobody, typed: unknown, newest: { ...nobody, version: 2 } })).toMatchObject(
    unknown,
  );
  expect(changesShown([{ came: null }, { came: 0 }], { came: "Came" }, ["came"])).toEqual([
    { label: "Came", from: "", to: "0" },
  ]);
});

test("takes what was typed here where both changed one field", () => {
  const typed = { ...opened, title: "From here" };
  expect(mergeEdits({ opened, typed, newest }).title).toBe("From here");
});

test("takes from both where each changed a list", () => {
  const talk = (id: string | null, title: string, speakers: object[] = []) => ({ id, title, abstract: "", speakers });
  const [ana, bo] = [{ memberId: "ana" }, { memberId: "bo" }];
  const merged = mergeEdits<object>({
    opened: { sessions: [talk("1", "One", [ana]), talk("2", "Two")], links: ["a", "b"] },
    typed: { sessions: [talk("1", "One, corrected", [ana]), talk("2", "Two"), talk(null, "Mine")], links: ["a", "c"] },
    newest: { sessions: [talk("1", "One", [ana, bo]), talk("3", "Theirs")], links: ["a", "b", "d"] },
  });
  expect(merged).toEqual({
    sessions: [talk("1", "One, corrected", [ana, bo]), talk("3", "Theirs"), talk(null, "Mine")],
    links: ["a", "d", "c"],
  });
});

test("leaves what another made private so, though more was added here", () => {
  const handle = (visibility: string) => ({ kind: "email", value: "ana@example.org", visibility });
  const added = { kind: "github", value: "ana", visibility: "public" };
  const merged = mergeEdits<object>({
    opened: { identities: [handle("community")] },
    typed: { identities: [handle("community"), added] },
    newest: { identities: [handle("private")] },
  });
  expect(merged).toEqual({ identities: [handle("private"), added] });
});
