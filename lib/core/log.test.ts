import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { dialect } from "@/db/dialect";
import { members } from "@/db/schema";
import { aMember } from "@/lib/testing/people";
import { log, logFault } from "./log";

/** What the log says of an error. */
function logged(error: unknown): string {
  const spy = vi.spyOn(log, "error").mockReturnValue();
  logFault(error, "7F2K91");
  const [entry] = spy.mock.calls[0] ?? [];
  spy.mockRestore();
  return JSON.stringify(entry);
}

/** As the server's second copy of Drizzle throws it, of which no check by class knows. */
class Foreign extends Error {
  query = "select * from members where name = $1";
  params = ["Renata Quilodrán"];
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("the log of faults", () => {
  it("tells which statement failed and why, and none of its values", () => {
    const cause = new Error("connection terminated");
    const message = `Failed query: ${new Foreign().query}\nparams: Renata Quilodrán`;
    const entry = logged(new Foreign(message, { cause }));
    expect(entry).toContain("7F2K91");
    expect(entry).toContain("connection terminated");
    expect(entry).toContain("select * from members");
    expect(entry).not.toContain("Renata");
  });

  it("names no value that the database refused, however the error is printed", async () => {
    await aMember({ slug: "renata-q" });
    const id = await aMember();
    const change = (facts: object) =>
      faultOf(inTransaction((tx) => tx.update(members).set(facts).where(eq(members.id, id)).returning()));
    const faults = [
      await change({ slug: "renata-q" }),
      await change({ bio: "Renata is kind.", visibility: "secret" }),
      dialect === "postgres" && (await faultOf(db.execute(sql`select ${"renata-q"}::integer`))),
    ].filter(Boolean);
    expect(faults.length).toBeGreaterThan(1);
    for (const fault of faults) expect(logged(fault) + inspect(fault)).not.toMatch(/renata/i);
  });

  it("quotes nothing of what was sent, and no address", async () => {
    const parsed = faultOf(new Response('{"name":"Renata Quilodrán" nonsense').json());
    expect(logged(await parsed)).not.toContain("Renata");
    expect(logged(new Error("550 <renata@example.org>: user unknown"))).not.toContain("renata@");
  });
});
