import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { groups } from "@/db/schema";
import { today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { aGroup } from "@/lib/testing/groups";
import { groupOptions, groupsMatching } from "./list";

const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe("the directory of groups", () => {
  it("shows as many as are asked for, counted once they are in their order and of the states named", async () => {
    await aGroup({ name: "Nube Arequipa", statedMembers: 20 });
    const closed = await aGroup({ name: "Nube Cusco", statedMembers: 90 });
    await aGroup({ name: "Nube Tacna", statedMembers: 60 });
    await inTransaction((tx) =>
      tx.update(groups).set({ closedOn: today() }).where(eq(groups.id, closed.id)).returning({ id: groups.id }),
    );
    const shown = async (filter: Parameters<typeof groupsMatching>[1], limit?: number) =>
      namesOf(await groupsMatching(visitor, { q: "nube", ...filter }, { limit }));
    expect(await shown({})).toEqual(["Nube Arequipa", "Nube Cusco", "Nube Tacna"]);
    expect(await shown({}, 2)).toEqual(["Nube Arequipa", "Nube Cusco"]);
    expect(await shown({ state: ["closed"] }, 1)).toEqual(["Nube Cusco"]);
    expect(await shown({ sort: "-members" }, 2)).toEqual(["Nube Cusco", "Nube Tacna"]);
  });

  it("finds a group by what its words begin with, a sign as it is written", async () => {
    await aGroup({ name: "Bits_und Bytes" });
    await aGroup({ name: "Bits-und Bytes" });
    const found = async (q: string) => namesOf(await groupsMatching(visitor, { q }));
    expect(await found("byt bits_")).toEqual(["Bits_und Bytes"]);
    expect(await found("ytes")).toEqual([]);
    expect(await found("%ytes")).toEqual([]);
  });

  it("gives names and cities to choose from, by name", async () => {
    await aGroup({ name: "Pampa Dos", city: "Juliaca" });
    const { id } = await aGroup({ name: "Pampa", city: null });
    const options = (await groupOptions(visitor)).filter(({ name }) => name.startsWith("Pampa"));
    expect(options).toMatchObject([{ id, name: "Pampa", city: null }, { city: "Juliaca" }]);
  });
});
