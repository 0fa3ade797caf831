import { createHmac, timingSafeEqual } from "node:crypto";
import { appSecret } from "@/lib/core/secrets";
import { type NotificationKind, readKind } from "../kinds";
import "server-only";

type Proof = { memberId: string; kind: NotificationKind | "digest" };

/** Proves that whoever holds it was mailed: it stops and starts mail of that kind to that member, and can do nothing else. */
export function unsubscribeToken({ memberId, kind }: Proof): string {
  const about = Buffer.from(JSON.stringify([memberId, kind])).toString("base64url");
  return `${about}.${signatureOf(about)}`;
}

/** Whom and what it is about; null where a letter of it is wrong. */
export function readUnsubscribeToken(token: string): Proof | null {
  const [about = "", signature = ""] = token.split(".");
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(about))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [memberId, name] = JSON.parse(Buffer.from(about, "base64url").toString()) as [string, string];
  const kind = readKind(name);
  return kind && { memberId, kind };
}

function signatureOf(about: string): string {
  return createHmac("sha256", appSecret()).update(`unsubscribe ${about}`).digest("base64url");
}
