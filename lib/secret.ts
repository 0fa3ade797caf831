import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { databaseFile, dialect } from "@/db/dialect";

/** Where a local run keeps what it makes: beside the SQLite file, else under `data`. */
export function dataFolder(): string {
  return (
    process.env.TENET_DATA ?? (dialect === "sqlite" ? path.dirname(path.resolve(databaseFile)) : path.resolve("data"))
  );
}

/** `APP_SECRET`, or for a local run one that is made once and kept; a public installation must set its own. */
export function appSecret(): string {
  const given = process.env.APP_SECRET;
  if (given && given.length >= 32) return given;
  if (isPublic())
    throw new Error(
      "APP_SECRET must be set to at least 32 characters where APP_URL is public. Make one: openssl rand -hex 32",
    );
  if (given) throw new Error("APP_SECRET has fewer than 32 characters. Make one: openssl rand -hex 32");
  const file = path.join(dataFolder(), "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}

/** Whether people reach this installation from elsewhere than its own machine. */
export function isPublic(): boolean {
  const url = process.env.APP_URL;
  return (
    process.env.NODE_ENV === "production" &&
    url !== undefined &&
    !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(url)
  );
}
