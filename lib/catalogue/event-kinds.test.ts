import { describe, expect, it } from "vitest";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import {
  addEventKind,
  bringBackEventKind,
  eventKindOptions,
  moveEventKind,
  retireEventKind,
  reviseEventKind,
} from "./event-kinds";

describe("kinds of event", () => {
  it("are added, named anew, moved, retired and brought back by administrators", async () => {
    const administrator = await anAdministrator();
    const { key } = await addEventKind(administrator, { name: "Builders’ breakfast" });
    await reviseEventKind(administrator, { key, version: 1, name: "Breakfast" });
    await moveEventKind(administrator, { key, by: -1 });
    const names = async () => (await eventKindOptions(administrator)).map(({ name }) => name);
    expect((await names()).at(-2)).toBe("Breakfast");
    await retireEventKind(administrator, { key, version: 2 });
    expect(await names()).not.toContain("Breakfast");
    await bringBackEventKind(administrator, { key, version: 3 });
    expect(await names()).toContain("Breakfast");
  });

  it("have names of their own, and are nobody else's to change", async () => {
    const administrator = await anAdministrator();
    await expect(addEventKind(administrator, { name: " meetup " })).rejects.toMatchObject({
      fields: { name: expect.any(String) },
    });
    await expect(addEventKind(await aViewer(await aMember()), { name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
