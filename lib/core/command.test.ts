import { describe, expect, it } from "vitest";
import { z } from "zod";
import { logActivity } from "@/lib/activities/log";
import { aMember, aViewer } from "@/lib/testing/people";
import { parse } from "./command";

const message = "This text has a character that cannot be saved.";
const refusalOf = (raw: unknown) => {
  try {
    return parse(z.any(), raw) && null;
  } catch (error) {
    return error;
  }
};

describe("what comes in", () => {
  it("is refused by field where a text, however deep, holds a NUL or half a character", () => {
    const raw = { title: "a\ud800b", tags: [{ reason: "fine 🐘" }, { reason: "a\0b" }], answers: { "a\0": "b" } };
    expect(refusalOf(raw)).toMatchObject({
      code: "invalid",
      message,
      fields: { title: message, "tags.1.reason": message, answers: message },
    });
    expect(refusalOf("\0")).toMatchObject({ fields: { "": message } });
  });

  it("may nest as deep as it is long, and go round in a circle", () => {
    const ring: Record<string, unknown> = { name: "fine", bytes: new Uint8Array([0]) };
    ring.self = ring;
    expect(refusalOf(ring)).toBeNull();
    expect(refusalOf(JSON.parse("[".repeat(200_000) + "]".repeat(200_000)))).toBeNull();
  });

  it("never reaches the database with what it cannot keep", async () => {
    const viewer = await aViewer(await aMember());
    for (const broken of ["a\0b", "a\ud800b"]) {
      const talk = { type: "talk", title: broken, description: broken, startsOn: "2026-11-14" };
      const refused = { code: "invalid", fields: { title: message, description: message } };
      await expect(logActivity(viewer, talk)).rejects.toMatchObject(refused);
      await expect(aMember({ name: broken })).rejects.toMatchObject({ fields: { name: message } });
    }
  });
});
