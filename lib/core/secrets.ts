import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makePrivateFolder } from "@/db/private-files";
import { isPublic } from "./app-url";
import { dataFolder } from "./data-folder";
import "server-only";

const minSecretLength = 32;

const makeOne = "Make one: openssl rand -hex 32";

let localSecret: string | undefined;

/** `APP_SECRET`, or for a local run one that is made once and kept; a public installation must set its own. */
export function appSecret(): string {
  const given = process.env.APP_SECRET;
  if (given) return withStrengthChecked(given);
  if (isPublic()) throw new Error(`APP_SECRET must be set where APP_URL is public. ${makeOne}`);
  localSecret ??= readOrCreateSecret(path.join(dataFolder(), "secret"));
  return localSecret;
}

function withStrengthChecked(secret: string): string {
  if (secret.length < minSecretLength)
    throw new Error(`APP_SECRET has fewer than ${minSecretLength} characters. ${makeOne}`);
  if (new Set(secret).size < 8 || /change.?me|default|example|your.?secret|placeholder/i.test(secret))
    throw new Error(`APP_SECRET is easy to guess. ${makeOne}`);
  return secret;
}

/** Two processes that start at once agree on the one that was written first. */
function readOrCreateSecret(file: string): string {
  if (!existsSync(file)) {
    makePrivateFolder(path.dirname(file));
    try {
      writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

/** Secrets are kept only as this hash. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
