import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { databaseFile, dialect } from "@/db/dialect";
import { isPublic } from "./app-url";

const leastCharacters = 32;
const makeOne = "Make one: openssl rand -hex 32";
let kept: string | undefined;

/** Where a local run keeps what it makes: beside the SQLite file, else under `data`. */
export function dataFolder(): string {
  return (
    process.env.TENET_DATA ?? (dialect === "sqlite" ? path.dirname(path.resolve(databaseFile)) : path.resolve("data"))
  );
}

/** `APP_SECRET`, or for a local run one that is made once and kept; a public installation must set its own. */
export function appSecret(): string {
  const given = process.env.APP_SECRET;
  if (given) return checked(given);
  if (isPublic()) throw new Error(`APP_SECRET must be set where APP_URL is public. ${makeOne}`);
  kept ??= ownSecret(path.join(dataFolder(), "secret"));
  return kept;
}

function checked(secret: string): string {
  if (secret.length < leastCharacters)
    throw new Error(`APP_SECRET has fewer than ${leastCharacters} characters. ${makeOne}`);
  if (new Set(secret).size < 8 || /change.?me|default|example|your.?secret|placeholder/i.test(secret))
    throw new Error(`APP_SECRET is easy to guess. ${makeOne}`);
  return secret;
}

/** Two processes that start at once agree on the one that was written first. */
function ownSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}
