import { expect, test } from "vitest";
import { canonicalSpecialties, programRoleOf, saysTermEnded } from "./program-roles";

test("one cell may hold program, specialty and years", () => {
  expect(programRoleOf("AWS \u200b\u200bServerless Hero")).toEqual({
    program: "heroes",
    specialty: "Serverless",
    startsOn: null,
    endsOn: null,
    isRead: true,
  });
  expect(programRoleOf("Dev Tools Builder since 2023")).toEqual({
    program: "community-builders",
    specialty: "DevTools",
    startsOn: "2023-01-01",
    endsOn: null,
    isRead: true,
  });
  expect(programRoleOf("Network Content & Delivery Builder since 2024").specialty).toBe("Network Content & Delivery");
});

test("since opens a term, from and to close it", () => {
  expect(programRoleOf("Hero since 2020")).toMatchObject({ program: "heroes", startsOn: "2020-01-01", endsOn: null });
  for (const text of ["Hero from 2019 - 2022", "Hero from 2019 to 2022"])
    expect(programRoleOf(text)).toMatchObject({ startsOn: "2019-01-01", endsOn: "2022-12-31" });
});

test("the programs of the installation are known by their aliases", () => {
  const programs = [{ key: "gurus", name: "Cloud Gurus", aliases: ["Guru"] }];
  expect(programRoleOf("guru since 2021", programs)).toMatchObject({
    program: "gurus",
    specialty: null,
    startsOn: "2021-01-01",
  });
});

test("of several spellings the settled or the most used one wins", () => {
  const spellings = canonicalSpecialties(
    new Map([
      ["Machine Learning", 20],
      ["machine-learning", 2],
      ["Data", 3],
    ]),
  );
  expect([...spellings.values()]).toEqual(["Machine Learning", "Data"]);
  for (const text of ["AWS DevTools Hero", "AWS Dev Tools Hero", "AWS dev tools Hero"])
    expect(programRoleOf(text).specialty).toBe("DevTools");
});

test("a tag may say that the role is over", () => {
  expect(saysTermEnded(["Blogger", "alumni-hero"])).toBe(true);
  expect(saysTermEnded(["hero-alumni - {DO NOT USE}", "past speaker coach"])).toBe(false);
});

test("a day behind since or until is that day, and only a plain year is a year", () => {
  expect(programRoleOf("Hero since 5 March 2020")).toMatchObject({ program: "heroes", startsOn: "2020-03-05" });
  expect(programRoleOf("Hero seit März 2020")).toMatchObject({ startsOn: "2020-03-01", endsOn: null });
  expect(programRoleOf("Data Hero from 2019-03-05 to 2022-06-30")).toMatchObject({
    specialty: "Data",
    startsOn: "2019-03-05",
    endsOn: "2022-06-30",
  });
  expect(programRoleOf("Hero until 30.06.2022", [], "day-first")).toMatchObject({
    startsOn: null,
    endsOn: "2022-06-30",
  });
  expect(programRoleOf("Hero from 2019 to present")).toMatchObject({ startsOn: "2019-01-01", endsOn: null });
  for (const text of [
    "31.02.2026",
    "Hero since 31.02.2026",
    "Hero spring 2026",
    "until 30.02.2027",
    "Hero since spring 2026",
  ])
    expect([text, programRoleOf(text)]).toMatchObject([text, { startsOn: null, endsOn: null, isRead: false }]);
});
