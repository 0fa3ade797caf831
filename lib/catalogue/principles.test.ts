import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { programColors as drawnColors } from "@/app/_ui/colors";
import { anAdministrator } from "@/lib/testing/people";
import { activityTypeIcons } from "./activity-type-icons";
import { addActivityType, moveActivityType, retireActivityType, reviseActivityType } from "./activity-types";
import { catalogue, currentCatalogue } from "./get";
import { addPrinciple, movePrinciple, retirePrinciple, revisePrinciple } from "./principles";
import { programColors } from "./schema";

describe("principles", () => {
  it("have each a number of their own", async () => {
    const administrator = await anAdministrator();
    const refusal = await addPrinciple(administrator, { number: 3, name: "Listen" }).catch((error) => error);
    expect(refusal.fields).toEqual({ number: "Number 3 is Invent and Simplify." });
    const { key } = await addPrinciple(administrator, { number: 15, name: "Listen" });
    await revisePrinciple(administrator, { key, version: 1, number: 16, name: "Listen First" });
    expect((await catalogue()).principles.at(-1)).toMatchObject({ key: "listen", number: 16, aliases: ["Listen"] });
    await retirePrinciple(administrator, { key, version: 2 });
    expect((await currentCatalogue()).principles).toHaveLength(14);
  });

  it("change numbers with their neighbour", async () => {
    const administrator = await anAdministrator();
    const names = async () => (await currentCatalogue()).principles.slice(0, 3).map(({ name }) => name);
    await movePrinciple(administrator, { key: "ownership", by: 1 });
    expect(await names()).toEqual(["Customer Obsession", "Invent and Simplify", "Ownership"]);
    await movePrinciple(administrator, { key: "customer-obsession", by: -1 });
    await movePrinciple(administrator, { key: "ownership", by: -1 });
    expect(await names()).toEqual(["Customer Obsession", "Ownership", "Invent and Simplify"]);
  });
});

describe("activity types", () => {
  it("ask for numbers in an order of their own, and imports know them by their aliases", async () => {
    const administrator = await anAdministrator();
    const facts = { name: "Office hours", icon: "mentoring", asks: ["mentees", "minutes"], part: "mentor" };
    const { key } = await addActivityType(administrator, { ...facts, aliases: ["AMA"] });
    expect(key).toBe("office_hours");
    const asks = ["minutes", "mentees", "answers"];
    await reviseActivityType(administrator, { ...facts, key, version: 1, asks, isCommon: true });
    expect((await currentCatalogue()).activityTypes.at(-1)).toMatchObject({ key, asks, isCommon: true, version: 2 });
    await moveActivityType(administrator, { key, by: -1 });
    expect((await currentCatalogue()).activityTypes.at(-2)?.key).toBe(key);
    await retireActivityType(administrator, { key, version: 2 });
  });

  it("refuse an alias of another type, a picture that nobody drew, and the same number twice", async () => {
    const administrator = await anAdministrator();
    const facts = { name: "Stand-up", icon: "talk", part: "speaker" };
    const alias = await addActivityType(administrator, { ...facts, aliases: ["Blog Post"] }).catch((error) => error);
    expect(alias.fields).toEqual({ aliases: "“Blog Post” is already a name of Article." });
    const bad = { ...facts, icon: "unicorn", asks: ["reads", "reads"] };
    const refusal = await addActivityType(administrator, bad).catch((error) => error);
    expect(Object.keys(refusal.fields).sort()).toEqual(["asks", "icon"]);
  });

  it("can have exactly the pictures and colours that the kit draws", () => {
    const drawn = readFileSync("app/_ui/pictures.module.css", "utf8").matchAll(/\[data-icon="(\w+)"\]/g);
    // "other" is what stands there for every name without a drawing of its own.
    expect([...[...drawn].map((match) => match[1]), "other"]).toEqual([...activityTypeIcons]);
    expect(drawnColors).toEqual([...programColors]);
  });
});
