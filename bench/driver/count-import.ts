import { rmSync, writeFileSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import "@/lib/subscribers";
import { importFile } from "@/bin/commands/import";
import { addDays } from "@/lib/core/clock";

/** Imports 10,000 activities of the members of the database, and says what that took; a program of its own. */
const rows = 10_000;
const database = (process.env.DATABASE_URL ?? "").replace(/^file:/, "");
const handle = new BetterSqlite(database, { readonly: true });
const emails = handle.prepare("SELECT value FROM identities WHERE kind = 'email' LIMIT 500").pluck().all();
handle.close();
const types = ["talk", "article", "workshop", "video", "podcast"];
const lines = Array.from({ length: rows }, (_, at) =>
  [
    ...[`An evening about queues and streams ${at}`, addDays("2021-01-01", (at * 7919) % 1700), types[at % 5]],
    ...[emails[(at * 31) % emails.length], 10 + (at % 300), `https://import.example/${at}`, "What was said there."],
  ].join(","),
);
const file = `${database}.import.csv`;
writeFileSync(file, `Title,Date,Type,Email,Attendees,Link,Description\n${lines.join("\n")}\n`);
const [began, before] = [performance.now(), process.cpuUsage()];
const { code } = await importFile.run({ words: ["activities", file], options: {} });
const { user, system } = process.cpuUsage(before);
rmSync(file);
if (code) throw new Error("Not all rows came in.");
const most = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ rows, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, most }));
