import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/id";
import { apiTokens, members } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { hashSecret } from "../../viewer";
import { revokeInput, tokenInput } from "./schema";

const dayLong = 86_400_000;

/** Makes an API token and answers its secret, once: only a hash is kept. For oneself; the command line for anybody. */
export const createToken = command({
  name: "token.create",
  input: tokenInput,
  subject: async (tx, input, viewer) => {
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          eq(members.id, input.memberId ?? viewer.memberId ?? ""),
          isNull(members.erasedAt),
          isNull(members.mergedIntoId),
        ),
      );
    if (!member) throw missing("member");
    return member;
  },
  allow: (viewer, member) =>
    viewer.door === "command line" || (viewer.door === "form" && viewer.memberId === member.id),
  run: async ({ tx, input, subject: member }) => {
    const id = newId();
    const secret = `tenet_${randomBytes(32).toString("base64url")}`;
    const createdAt = now();
    const expiresAt = input.days === null ? null : new Date(createdAt.getTime() + input.days * dayLong);
    const { name, scopes } = input;
    const token = { name, scopes: [...new Set(scopes)], expiresAt };
    await tx.insert(apiTokens).values({ id, memberId: member.id, secretHash: hashSecret(secret), createdAt, ...token });
    return {
      value: { id, secret },
      audit: { objectKind: "token", objectId: id, concernsId: member.id, after: token },
    };
  },
});

/** Ends a token at once. Its owner and administrators. */
export const revokeToken = command({
  name: "token.revoke",
  input: revokeInput,
  subject: async (tx, input, viewer) => {
    const [token] = await tx.select().from(apiTokens).where(eq(apiTokens.id, input.id));
    if (!token || (token.memberId !== viewer.memberId && !viewer.isAdministrator)) throw missing("token");
    return token;
  },
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, subject: token }) => {
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: now() })
      .where(and(eq(apiTokens.id, token.id), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (revoked.length === 0) throw new Refusal("conflict", "This token was revoked before.");
    return {
      value: { id: token.id },
      audit: { objectKind: "token", objectId: token.id, concernsId: token.memberId, before: { name: token.name } },
    };
  },
});

/** Notes that a token is in use; by the API itself, which does so once an hour. */
export const noteTokenUse = command({
  name: "token.use",
  input: z.strictObject({ id: z.string() }),
  subject: async () => null,
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, input }) => {
    await tx
      .update(apiTokens)
      .set({ lastUsedAt: now() })
      .where(eq(apiTokens.id, input.id))
      .returning({ id: apiTokens.id });
    return { value: null, audit: [] };
  },
});
