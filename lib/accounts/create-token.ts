import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/id";
import { apiTokens, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { hashSecret } from "@/lib/core/secrets";
import { createTokenInput } from "./schema";
import "server-only";

const dayMilliseconds = 86_400_000;

/** Makes an API token and answers its secret, once: only a hash is kept. For oneself; the command line for anybody. */
export const createToken = command({
  name: "token.create",
  input: createTokenInput,
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
    if (!member) throw notFoundError("member");
    return member;
  },
  allow: (viewer, member) =>
    viewer.channel === "command line" || (viewer.channel === "form" && viewer.memberId === member.id),
  run: async ({ tx, input, subject: member }) => {
    const id = newId();
    const secret = `tenet_${randomBytes(32).toString("base64url")}`;
    const createdAt = now();
    const expiresAt = input.days === null ? null : new Date(createdAt.getTime() + input.days * dayMilliseconds);
    const { name, scopes } = input;
    const token = { name, scopes: [...new Set(scopes)], expiresAt };
    await tx.insert(apiTokens).values({ id, memberId: member.id, secretHash: hashSecret(secret), createdAt, ...token });
    return {
      value: { id, secret },
      audit: { objectKind: "token", objectId: id, concernsId: member.id, after: token },
    };
  },
});
