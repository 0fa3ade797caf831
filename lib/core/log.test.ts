import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { log, logFault } from "./log";

describe("the log of faults", () => {
  it("tells which statement failed and why, and none of its values", () => {
    const logged = vi.spyOn(log, "error").mockReturnValue();
    const cause = new Error("connection terminated");
    logFault(new DrizzleQueryError("select * from members where name = $1", ["Renata Quilodrán"], cause), "7F2K91");
    const [entry] = logged.mock.calls[0] ?? [];
    logged.mockRestore();
    expect(entry).toMatchObject({ reference: "7F2K91", message: "connection terminated" });
    expect(JSON.stringify(entry)).toContain("select * from members");
    expect(JSON.stringify(entry)).not.toContain("Renata");
  });
});
