import path from "node:path";
import { databaseFile, dialect } from "@/db/dialect";
import "server-only";

/** Where a local run keeps what it makes: beside the SQLite file, else under `data`. */
export function dataFolder(): string {
  return (
    process.env.TENET_DATA ?? (dialect === "sqlite" ? path.dirname(path.resolve(databaseFile)) : path.resolve("data"))
  );
}
