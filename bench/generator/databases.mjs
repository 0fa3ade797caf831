import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, run } from "../../bin/prepare/run.mjs";

export const folder = process.env.TENET_BENCH ?? path.join(tmpdir(), "tenet-bench");

/** What a database of the bench is made by: where any of it changes, the next run makes a new one. */
const sources = ["bench/generator", "db", "lib/metrics"];

/** The file of a size, made where there is none of these very sources; with how long that took and how many rows it has. */
export async function database(size) {
  const file = path.join(folder, `${size}.db`);
  const note = path.join(folder, `${size}.json`);
  const hash = sourcesHash();
  const known = existsSync(note) && existsSync(file) ? JSON.parse(readFileSync(note, "utf8")) : null;
  if (known?.hash === hash) return { file, ...known };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder).filter((one) => one.startsWith(`${size}.`))) rmSync(path.join(folder, name));
  console.log(`Making the database of size ${size}.`);
  const part = path.join(folder, `${size}.part.db`);
  const { isWell, output } = await run(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", path.join(root, "bench", "generator", "make.ts"), size],
    { DATABASE_URL: `file:${part}` },
    { isAsked: true },
  );
  if (!isWell) throw new Error(`The database of size ${size} could not be made.`);
  const made = JSON.parse(output.trim().split("\n").at(-1));
  renameSync(part, file);
  for (const end of ["-wal", "-shm"]) rmSync(`${part}${end}`, { force: true });
  writeFileSync(note, JSON.stringify({ hash, ...made }));
  return { file, hash, ...made };
}

function sourcesHash() {
  const hash = createHash("sha256");
  const add = (file) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else if (!/\.test\.ts$/.test(file)) hash.update(path.relative(root, file)).update(readFileSync(file));
  };
  for (const source of sources) add(path.join(root, source));
  return hash.digest("hex").slice(0, 16);
}
