import BetterSqlite from "better-sqlite3";
import { encode } from "next-auth/jwt";
import { newId } from "@/db/id";
import { appSecret, hashSecret } from "@/lib/core/secrets";
import { sessionCookie } from "@/lib/core/session-cookie";
import { type Cast, castSetting } from "../generator/accounts";

export type Role = keyof Cast;
export type SignedIn = Record<Role, { id: string; slug: string; cookie: string; token: string }>;

const mark = "bench";
const hour = 3_600_000;
const scopes = JSON.stringify(["activities:read", "activities:write", "members:read", "reports:read"]);

/** A session and an API token for each of the cast, written into the database as signing in would leave them. */
export async function signIn(database: string): Promise<SignedIn> {
  const handle = new BetterSqlite(database);
  try {
    const value = handle.prepare("SELECT value FROM settings WHERE key = ?").pluck().get(castSetting) as string;
    handle.prepare("DELETE FROM sessions WHERE signed_in_by = ?").run(mark);
    handle.prepare("DELETE FROM api_tokens WHERE name = ?").run(mark);
    const people = Object.entries(JSON.parse(value) as Cast) as [Role, Cast[Role]][];
    const signed: [Role, SignedIn[Role]][] = [];
    for (const [role, person] of people) signed.push([role, { ...person, ...(await proofs(handle, person.id)) }]);
    return Object.fromEntries(signed) as SignedIn;
  } finally {
    handle.close();
  }
}

async function proofs(handle: BetterSqlite.Database, memberId: string): Promise<{ cookie: string; token: string }> {
  const [sessionId, now] = [newId(), Date.now()];
  handle
    .prepare(
      "INSERT INTO sessions (id, account_id, started_at, expires_at, signed_in_by) SELECT ?, id, ?, ?, ? FROM accounts WHERE member_id = ?",
    )
    .run(sessionId, now, now + 24 * hour, mark, memberId);
  const token = `tenet_bench_${sessionId}`;
  handle
    .prepare("INSERT INTO api_tokens (id, member_id, name, secret_hash, scopes, created_at) VALUES (?, ?, ?, ?, ?, ?)")
    .run(newId(), memberId, mark, hashSecret(token), scopes, now);
  return { cookie: `${sessionCookie().name}=${await encode({ token: { sessionId }, secret: appSecret() })}`, token };
}
