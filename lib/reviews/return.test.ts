import { afterEach, describe, expect, it, vi } from "vitest";
import { anActivity } from "@/lib/testing/activities";
import { deliverDueMail, lastMailTo } from "@/lib/testing/mail";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { returnActivity } from "./return";

afterEach(() => vi.unstubAllEnvs());

describe("the mail about an activity that came back", () => {
  it("leaves with the next round, and links to where people reach this installation", async () => {
    vi.stubEnv("APP_URL", "https://tenet.valpo.example/");
    const address = "renata@returned.example";
    const renata = await aViewer(await aMember({ identities: [{ kind: "email", value: address }] }));
    const id = await anActivity(renata);
    await returnActivity(await anAdministrator(), { id, version: 1, reason: "The link asks me to sign in." });
    const sent: string[] = [];
    await deliverDueMail(async ({ to, text }) => sent.push(to, text));
    expect(sent).toEqual([address, expect.stringContaining(`https://tenet.valpo.example/activities/${id}/edit\n`)]);
    expect((await lastMailTo(address))?.sentAt).toBeInstanceOf(Date);
  });
});
