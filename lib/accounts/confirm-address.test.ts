import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { identities, outbox } from "@/db/schema";
import { systemViewer } from "@/lib/core/viewer";
import { aMember, aViewer } from "@/lib/testing/people";
import { confirmAddress, requestAddressConfirmation } from "./confirm-address";
import { findPersonByEmail } from "./find-person-by-email";
import { markEmailVerified } from "./internal/credentials";
import { openAccount } from "./internal/open-account";
import { startSession } from "./start-session";

const visit = { address: "203.0.113.9", userAgent: null };
let made = 0;

/** Somebody who signs in with a proven address and has written a second one into their profile. */
async function withSecondAddress() {
  made += 1;
  const [first, second] = [`first${made}@mail.example`, `second${made}@mail.example`];
  const handles = [first, second].map((value) => ({ kind: "email" as const, value }));
  const id = await aMember({ name: "Renata", identities: handles });
  const accountId = await inTransaction(async (tx) => {
    await markEmailVerified(tx, id, first);
    return openAccount(tx, id);
  });
  await startSession(systemViewer("system"), { accountId, signedInBy: "password" });
  return { viewer: await aViewer(id), second };
}

/** The secret in the newest mail to an address. */
async function secretMailedTo(email: string): Promise<string> {
  const [mail] = await db.select().from(outbox).where(eq(outbox.recipient, email)).orderBy(desc(outbox.id)).limit(1);
  return /\/account\/confirm\?link=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

describe("a further e-mail address", () => {
  it("opens nothing until its mailbox has said yes, once", async () => {
    const { viewer, second } = await withSecondAddress();
    expect(await findPersonByEmail(second)).toBeNull();
    await requestAddressConfirmation(viewer, visit, { email: second });
    const secret = await secretMailedTo(second);
    expect(await findPersonByEmail(second)).toBeNull();
    expect(await confirmAddress(viewer, visit, { secret })).toEqual({ email: second });
    expect(await findPersonByEmail(second)).toMatchObject({ memberId: viewer.memberId });
    await expect(confirmAddress(viewer, visit, { secret })).rejects.toMatchObject({ code: "invalid" });
    await expect(requestAddressConfirmation(viewer, visit, { email: second })).rejects.toMatchObject({
      code: "missing",
    });
  });

  it("is confirmed by nobody else, and not after it was taken out of the profile", async () => {
    const { viewer, second } = await withSecondAddress();
    await requestAddressConfirmation(viewer, visit, { email: second });
    const secret = await secretMailedTo(second);
    const { viewer: other } = await withSecondAddress();
    await expect(confirmAddress(other, visit, { secret })).rejects.toMatchObject({ code: "invalid" });
    await expect(requestAddressConfirmation(other, visit, { email: second })).rejects.toMatchObject({
      code: "missing",
    });
    await inTransaction((tx) =>
      tx.delete(identities).where(eq(identities.value, second)).returning({ id: identities.id }),
    );
    await expect(confirmAddress(viewer, visit, { secret })).rejects.toMatchObject({ code: "invalid" });
  });
});
