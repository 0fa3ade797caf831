import { count, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { fileContents, files } from "@/db/schema";
import { correctFact } from "@/lib/facts/correct";
import { fileOfFact } from "@/lib/facts/file-of-fact";
import { factsOf } from "@/lib/facts/list";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { aFact, aFile, pdf } from "@/lib/testing/facts";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { deleteUnusedFiles } from "./delete-unused";
import { fileNameOf } from "./file-name";
import { contentOf, unusedFile } from "./list";
import { recognizeEvidence } from "./recognize";
import { sendFile } from "./send";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
const contents = async (...ids: string[]) => {
  const rows = await db.select({ sha256: files.sha256 }).from(files).where(inArray(files.id, ids));
  const [row] = await db
    .select({ many: count() })
    .from(fileContents)
    .where(
      inArray(
        fileContents.sha256,
        rows.map(({ sha256 }) => sha256),
      ),
    );
  return Number(row?.many);
};

describe("a file that shows something", () => {
  it("is known by its bytes and not by its name", async () => {
    expect(await recognizeEvidence(pdf())).toBe("application/pdf");
    expect(await recognizeEvidence(png)).toBe("image/png");
    expect(await recognizeEvidence(jpeg)).toBe("image/jpeg");
    for (const bytes of ["", "<html><script>alert(1)</script>", "GIF89a", "PK\u0003\u0004", "<svg xmlns='x'/>"])
      await expect(recognizeEvidence(Buffer.from(bytes))).rejects.toMatchObject({ code: "invalid" });
  });

  it("has a name without folders, control characters and turned writing, whatever it was called", () => {
    expect(fileNameOf("../../etc/passwd.pdf")).toBe("passwd.pdf");
    expect(fileNameOf("C:\\badges\\Zertifikat Ü.png")).toBe("Zertifikat Ü.png");
    expect(fileNameOf("badge\u202Egnp.exe\u0000\n.pdf")).toBe("badgegnp.exe.pdf");
    expect([fileNameOf(""), fileNameOf("///"), fileNameOf("..")]).toEqual(["file", "file", "file"]);
    expect(fileNameOf(`${"漢".repeat(300)}.jpeg`)).toBe(`${"漢".repeat(115)}.jpeg`);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (written) => {
        const name = fileNameOf(written);
        expect(name).not.toMatch(/[\\/\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(Array.from(name).length).toBeLessThanOrEqual(120);
        expect(fileNameOf(name)).toBe(name);
      }),
    );
  });

  it("is kept once however often it is sent, and seen by its sender alone until something takes it", async () => {
    const memberId = await aMember();
    const member = await aViewer(memberId);
    const other = await aViewer(await aMember());
    const [one, two] = [await aFile(member, "a.pdf", pdf("same")), await aFile(other, "b.pdf", pdf("same"))];
    expect(await contents(one.id, two.id)).toBe(1);
    expect((await unusedFile(member, one.id))?.name).toBe("a.pdf");
    expect(await unusedFile(other, one.id)).toBeNull();
    await expect(aFact(member, memberId, { fileIds: [two.id] })).rejects.toMatchObject({
      fields: { fileIds: expect.any(String) },
    });
    expect(await factsOf(member, memberId)).toEqual([]);
    await aFact(member, memberId, { fileIds: [one.id] });
    const file = await fileOfFact(member, one.id);
    expect(file && (await contentOf(member, file))).toEqual(Buffer.from(pdf("same")));
    expect(await fileOfFact(other, one.id)).toBeNull();
    expect(await unusedFile(member, one.id)).toBeNull();
  });

  it("is written whole or not at all", async () => {
    const member = await aViewer(await aMember());
    const sent: string[] = [];
    const broken = inTransaction(async (tx) => {
      sent.push(
        (await sendFile.within(tx, member, { name: "a.pdf", type: "application/pdf", content: pdf("half") })).id,
      );
      throw new Error("The server was killed.");
    });
    await expect(broken).rejects.toThrow("killed");
    expect(await db.select().from(files).where(inArray(files.id, sent))).toEqual([]);
    expect(await contents(...sent)).toBe(0);
  });

  it("goes when it is left out, and after two days when nothing took it; bytes that another file names stay", async () => {
    const memberId = await aMember();
    const member = await aViewer(memberId);
    const [kept, left, waiting] = [
      await aFile(member, "k.pdf"),
      await aFile(member, "l.pdf"),
      await aFile(member, "w.pdf"),
    ];
    const fact = await aFact(member, memberId, { fileIds: [kept.id, left.id] });
    const told = { certificationKey: "security-specialty", fromOn: "2026-01-15" };
    const corrected = await correctFact(member, { ...fact, ...told, fileIds: [kept.id] });
    // A correction that names no files, as one by the API, leaves them alone.
    await correctFact(member, { ...corrected, ...told, number: "A-17" });
    const twin = await aFile(member, "twin.pdf", pdf("k.pdf"));
    await inTransaction((tx) =>
      tx
        .update(files)
        .set({ createdAt: new Date(0) })
        .where(eq(files.id, twin.id)),
    );
    await deleteUnusedFiles();
    const there = await db.select({ id: files.id }).from(files).where(eq(files.sentById, memberId));
    expect(there.map(({ id }) => id).sort()).toEqual([kept.id, waiting.id].sort());
    expect(await contents(kept.id, waiting.id)).toBe(2);
  });

  it("goes with the person, and nobody may leave too many lying about", async () => {
    const memberId = await aMember();
    const member = await aViewer(memberId);
    const file = await aFile(member, "mine.pdf", pdf("of one person alone"));
    await aFact(member, memberId, { fileIds: [file.id] });
    for (let number = 0; number < 20; number += 1) await aFile(member, `${number}.pdf`);
    await expect(aFile(member, "one more.pdf")).rejects.toMatchObject({ code: "limited" });
    const [row] = await db.select().from(files).where(eq(files.id, file.id));
    await eraseMember(await anAdministrator(), { id: memberId, version: 1, reason: "Asked." });
    expect(await db.select().from(files).where(eq(files.sentById, memberId))).toEqual([]);
    const left = await db
      .select()
      .from(fileContents)
      .where(eq(fileContents.sha256, row?.sha256 ?? ""));
    expect(left).toEqual([]);
  });
});
