import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { importBatches } from "@/db/schema";
import { systemViewer } from "@/lib/core/viewer";
import { anImport } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { discardImport } from "./discard";

const file = "Name\nSomebody\n";

describe("files of one person that wait", () => {
  it("are at most twenty, until one of them is run or dropped; others have their own", async () => {
    const viewer = await anAdministrator();
    const upload = () => anImport({ viewer, kind: "members", file });
    const ids: string[] = [];
    for (let number = 0; number < 20; number++) ids.push(await upload());
    await expect(upload()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("Run or drop") });
    await anImport({ viewer: await anAdministrator(), kind: "members", file });
    await discardImport(viewer, { id: ids[0] });
    await upload();
    await expect(upload()).rejects.toThrow("20 files");
  });

  it("are at most 200 MB together", async () => {
    const viewer = await anAdministrator();
    const id = await anImport({ viewer, kind: "members", file });
    const weighs = (fileBytes: number) =>
      inTransaction((tx) =>
        tx.update(importBatches).set({ fileBytes }).where(eq(importBatches.id, id)).returning({ id: importBatches.id }),
      );
    await weighs(200_000_000 - file.length + 1);
    await expect(anImport({ viewer, kind: "members", file })).rejects.toThrow("200 MB");
    await weighs(200_000_000 - file.length);
    await anImport({ viewer, kind: "members", file });
  });

  it("are not counted for the command line, which runs each at once", async () => {
    for (let number = 0; number < 21; number++)
      await anImport({ viewer: systemViewer("command line"), kind: "members", file });
  });
});
