import { expect, test } from "vitest";
import { mentionsPerson, waysToMention } from "./mentions";

const trace = waysToMention("Odalys Ferreirá", ["odalys@ferreira.example", "https://ferreira.example/", "ody"]);

test("a text speaks of somebody by name, address or page, however it is written", () => {
  for (const text of [
    "ODALYS FERREIRA",
    "odalys-ferreira.csv",
    "Found (Odalys Ferreira) twice",
    "<odalys@ferreira.example>",
  ])
    expect(mentionsPerson(text, trace)).toBe(true);
});

test("a text does not speak of somebody by half a name, by a part of a word or by a handle that is a word", () => {
  for (const text of ["Odalys", "Odalys Ferreiras", "ody", "", null]) expect(mentionsPerson(text, trace)).toBe(false);
});
