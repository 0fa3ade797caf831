import { describe, expect, it } from "vitest";
import { splitPeople } from "./people";
import { separatorInference } from "./people-separators";

function read(cells: string[], said: Parameters<ReturnType<typeof separatorInference>["verdict"]>[0] = {}) {
  const evidence = separatorInference("Speakers");
  for (const cell of cells) evidence.see(cell);
  const { signs, questions } = evidence.verdict(said);
  return {
    people: cells.map((cell) => splitPeople(cell, { signs }).names),
    asked: questions.map(({ word }) => word),
    asks: questions.map(({ note }) => note),
  };
}

describe("several people in one cell", () => {
  it("stand apart by an & or a word between whole names", () => {
    expect(read(["David Vid & Kaja Jak", "Ana Ruiz and Bo Li", "Cy Rao / Di Wu"])).toMatchObject({
      people: [
        ["David Vid", "Kaja Jak"],
        ["Ana Ruiz", "Bo Li"],
        ["Cy Rao", "Di Wu"],
      ],
      asked: [],
    });
  });

  it("stay one with a title, or where only one word stands on either side", () => {
    for (const name of [
      "Hua-Rong, Chu",
      "Aaron Hall, MBA",
      "Ernst & Young",
      "Lee, Ph.D.",
      "Rao, Cy",
      "AC/DC",
      "Sandy Anderson",
    ])
      expect(read([name])).toMatchObject({ people: [[name]], asked: [] });
    const titled = ["Ana Ruiz, PhD, Bo Li, MBA", "Bo Li, MBA", "Ana Ruiz, PhD"];
    expect(read(titled).people[0]).toEqual(["Ana Ruiz, PhD", "Bo Li, MBA"]);
  });

  it("are told by a comma where each of them also stands alone, and asked for where one does not", () => {
    expect(read(["Ana Ruiz, Bo Li", "Bo Li", "Ana Ruiz"])).toMatchObject({
      people: [["Ana Ruiz", "Bo Li"], ["Bo Li"], ["Ana Ruiz"]],
      asked: [],
    });
    for (const cells of [
      ["Anna Meier, Solutions Architect, Amazon Web Services"],
      ["Anna Meier, Amazon Web Services", "Anna Meier"],
      ["Anna Meier, Solutions Architect", "Bo Li, Max Ray, Jo Kim"],
    ])
      expect(read(cells)).toMatchObject({ people: cells.map((cell) => [cell]), asked: [","] });
  });

  it("are looked for in no text, whose length costs nothing", () => {
    const cells = ["Ana Ruiz & Bo Li", `x${" ".repeat(900_000)}y`, `${"!".repeat(900_000)}x`, "a & ".repeat(200_000)];
    expect(read(cells).people.slice(0, 2)).toEqual([["Ana Ruiz", "Bo Li"], ["x y"]]);
  });

  it("are asked for where it is unsure, and one until it is said", () => {
    const unsure = ["van den Berg, Jan Willem"];
    expect(read(unsure)).toMatchObject({ people: [unsure], asked: [","] });
    expect(read(unsure).asks[0]).toContain("van den Berg, Jan Willem");
    expect(read(unsure, { ",": "one" })).toMatchObject({ people: [unsure], asked: [] });
    expect(read(unsure, { ",": "several" })).toMatchObject({ people: [["van den Berg", "Jan Willem"]], asked: [] });
    expect(read(["Jane & John Doe"])).toMatchObject({ people: [["Jane & John Doe"]], asked: ["&"] });
  });

  it("are the parts of any list, and a semicolon leaves the comma to the name", () => {
    expect(read(["Chu, Hua-Rong; Lee, Bo", "Ana Ruiz\nBo Li|Cy Rao"])).toMatchObject({
      people: [
        ["Chu, Hua-Rong", "Lee, Bo"],
        ["Ana Ruiz", "Bo Li", "Cy Rao"],
      ],
      asked: [],
    });
  });

  it("stand apart by the same words in other languages, and by a slash without blanks", () => {
    for (const cell of [
      "Ana Quispe und Luis Choque",
      "Ana Quispe y Luis Choque",
      "Ana Quispe e Luis Choque",
      "Ana Quispe et Luis Choque",
      "Ana Quispe en Luis Choque",
      "Ana Quispe och Luis Choque",
      "Ana Quispe with Luis Choque",
      "Ana Quispe/Luis Choque",
      "Ana Quispe、Luis Choque",
    ])
      expect([cell, read([cell])]).toMatchObject([cell, { people: [["Ana Quispe", "Luis Choque"]], asked: [] }]);
    expect(read(["John I Smith"]).people).toEqual([["John I Smith"]]);
    expect(read(["Santiago Ramón y Cajal"])).toMatchObject({ people: [["Santiago Ramón y Cajal"]], asked: ["and"] });
    expect(read(["Ana / Luis"])).toMatchObject({ people: [["Ana / Luis"]], asked: ["/"] });
  });

  it("have their company in brackets, which is no part of the name", () => {
    expect(read(["Ana Quispe (Acme), Luis Choque (Beta)", "Bo Li (Acme, Inc.) & Cy Rao"])).toMatchObject({
      people: [
        ["Ana Quispe", "Luis Choque"],
        ["Bo Li", "Cy Rao"],
      ],
      asked: [],
    });
    for (const cell of ["Ana Quispe (she/her), Acme Corp", "Bo Li (AWS), Solutions Architect"])
      expect(read([cell])).toMatchObject({ people: [[cell]], asked: [","] });
    expect(read(["Ana Quispe (Acme), Bo Li (AWS), Cy Rao (Beta), PhD"]).people).toEqual([
      ["Ana Quispe", "Bo Li", "Cy Rao, PhD"],
    ]);
    expect(read(["Ana Ruiz (Acme), PhD", "Wang Wei (王伟)", "12"]).people).toEqual([
      ["Ana Ruiz, PhD"],
      ["Wang Wei (王伟)"],
      [],
    ]);
    expect(splitPeople("Ana Quispe (author); Luis Choque").people).toEqual([
      { name: "Ana Quispe", aside: "author" },
      { name: "Luis Choque", aside: null },
    ]);
  });
});
