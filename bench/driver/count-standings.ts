import BetterSqlite from "better-sqlite3";
import { countStandingsJob } from "@/lib/jobs/count-standings";

/** Counts anew how far every term is that runs today, as each night does, and says what that took; a program of its own. */
const attempt = { number: 1, nextTryAt: null };
await countStandingsJob.run({}, attempt);
const handle = new BetterSqlite((process.env.DATABASE_URL ?? "").replace(/^file:/, ""));
const { changes: terms } = handle.prepare("UPDATE term_standings SET count_at = 0 WHERE urgency > ''").run();
handle.close();
const [began, before] = [performance.now(), process.cpuUsage()];
await countStandingsJob.run({}, attempt);
const { user, system } = process.cpuUsage(before);
const most = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ terms, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, most }));
