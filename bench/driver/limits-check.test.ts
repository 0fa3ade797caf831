import { expect, test } from "vitest";
import { checkLimits } from "./limits-check";

const answer = { perSecond: 1, median: 1, p99: 1, cpu: 1, bytes: 9000, compressed: 3000, note: "" };
const counted = { prepared: 0, different: 3, most: "", mostTimes: 1 };
const painted = { scripts: [], font: 0, style: 0, requests: 1, paint: 1, shift: 0, movers: [] };
const loaded = { ...painted, phonePaint: null, phoneShift: null };
const limits = { home: { statements: 3, kilobytes: 3, script: 130 } };

test("counts each limit that is kept, up to the very number", () => {
  const found = {
    pages: [{ name: "home", ...answer }],
    api: [],
    statements: [{ name: "home", ran: 3, ...counted }],
    paints: [{ name: "home", script: 130_000, ...loaded }],
  };
  expect(checkLimits(found, limits)).toEqual({ kept: 3, faults: [] });
});

test("names what is above its limit, and each one by itself", () => {
  const found = {
    pages: [{ name: "home", ...answer, compressed: 3100 }],
    api: [],
    statements: [{ name: "home", ran: 4, ...counted }],
    paints: [{ name: "home", script: 130_100, ...loaded }],
  };
  expect(checkLimits(found, limits)).toEqual({
    kept: 0,
    faults: [
      "home takes 3.1 kB compressed; at most 3 are allowed",
      "home takes 4 statements; at most 3 are allowed",
      "home takes 130.1 kB of script; at most 130 are allowed",
    ],
  });
});

test("names what has no limit yet, and what does not answer", () => {
  const found = {
    pages: [{ name: "home", ...answer, note: "answers 500" }],
    api: [{ name: "API: new", ...answer }],
    statements: [{ name: "API: new", ran: 2, ...counted }],
    paints: [],
  };
  expect(checkLimits(found, limits)).toEqual({
    kept: 0,
    faults: [
      "home: answers 500",
      "API: new has no limit of kB compressed yet: it takes 3.0",
      "API: new has no limit of statements yet: it takes 2",
    ],
  });
});
