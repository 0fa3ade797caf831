import { parseArgs } from "node:util";
import { faults } from "./faults/index";
import type { Outcome } from "./faults/outcome";
import { type DatabaseName, databaseNames, openInstallation } from "./installation";

const { values } = parseArgs({
  options: {
    database: { type: "string", default: databaseNames.join(",") },
    only: { type: "string", default: Object.keys(faults).join(",") },
    rounds: { type: "string", default: "10" },
    seconds: { type: "string", default: "10" },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const rows: [database: string, fault: string, outcome: Outcome][] = [];

for (const name of listOf(values.database, databaseNames))
  for (const fault of listOf(values.only, Object.keys(faults))) {
    const work = faults[fault];
    if (!work?.databases.includes(name)) continue;
    console.log(`\n${name}: ${work.title}`);
    rows.push([name, fault, await underFault(name, work)]);
  }

console.log("\nFault suite");
for (const [database, fault, { figures, broken, skipped }] of rows) {
  const said =
    skipped ??
    Object.entries(figures)
      .map(([what, figure]) => `${what} ${figure}`)
      .join(", ");
  const end = skipped ? "skipped" : broken.length > 0 ? "BROKEN" : "ok";
  console.log(`${database.padEnd(9)} ${fault.padEnd(12)} ${end.padEnd(8)} ${said}`);
  for (const promise of broken) console.log(`${" ".repeat(23)}${promise}`);
}
process.exit(rows.some(([, , { broken }]) => broken.length > 0) ? 1 : 0);

async function underFault(name: DatabaseName, { run, isOnSmallDisk }: (typeof faults)[string]): Promise<Outcome> {
  const installation = await openInstallation(name, { isOnSmallDisk: isOnSmallDisk ?? false });
  if (installation === null)
    return { figures: {}, broken: [], skipped: "a small disk can be had by root on Linux only" };
  try {
    return await run(installation, { rounds, seconds });
  } catch (error) {
    return { figures: {}, broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  } finally {
    await installation.close();
  }
}

function listOf<Name extends string>(asked: string, known: readonly Name[]): Name[] {
  const names = asked.split(",").filter(Boolean);
  const unknown = names.find((one) => !known.some((name) => name === one));
  if (unknown) throw new Error(`There is no "${unknown}" here; there are ${known.join(", ")}.`);
  return known.filter((name) => names.includes(name));
}
