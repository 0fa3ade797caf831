import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { systemViewer, viewerOfSession } from "@/lib/core/viewer";
import { hasAccounts, offerSetup, setUp } from "./set-up";

const system = systemViewer("system");
const visit = { address: "127.0.0.1", userAgent: null };
const ilse = { name: "Ilse Brandvold", email: "ilse@example.org", password: "seven quiet otters" };

describe("the first administrator of an empty installation", () => {
  it("needs the code of the last start, comes once, and even two at once are one", async () => {
    const old = await offerSetup(system, {});
    const code = await offerSetup(system, {});
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(JSON.stringify(await db.select().from(settings))).not.toContain(code?.replaceAll("-", ""));
    await expect(setUp(visit, { ...ilse, code: old })).rejects.toHaveProperty("fields.code");
    await expect(setUp(visit, { ...ilse, code, password: "short" })).rejects.toHaveProperty("fields.password");
    expect(await hasAccounts()).toBe(false);
    const answers = await Promise.allSettled([
      setUp(visit, { ...ilse, code: code?.toLowerCase().replaceAll("-", " ") }),
      setUp(visit, { ...ilse, email: "other@example.org", code }),
    ]);
    const [sessionId] = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await viewerOfSession(sessionId ?? "")).toMatchObject({ isAdministrator: true });
    expect(await offerSetup(system, {})).toBeNull();
    await expect(setUp(visit, { ...ilse, code })).rejects.toMatchObject({ code: "missing" });
  });

  it("cannot be guessed at leisure", async () => {
    const guess = () => setUp(visit, { ...ilse, code: "AAAA" }).catch((error) => error.code);
    const codes: string[] = [];
    for (let time = 0; time < 11; time++) codes.push(await guess());
    expect(codes.at(-1)).toBe("limited");
  });
});
