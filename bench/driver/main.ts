import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "@/bin/checks/sources";
import { checkLimits } from "./limits-check";
import { measureSize, type SizeResult } from "./measure-size";
import { readOptions } from "./options";
import { resultsText } from "./results";
import { explanationOf } from "./script-parts";

type Databases = Record<string, { file: string } & SizeResult["made"]>;

const options = readOptions(process.argv.slice(2));
const databases = JSON.parse(process.env.BENCH_DATABASES ?? "{}") as Databases;
const at = new Date();
const loads = [os.loadavg()[0] ?? 0];
const results: SizeResult[] = [];
for (const size of options.sizes) {
  const made = databases[size];
  if (!made) throw new Error(`There is no database of size ${size}.`);
  console.error(`Measuring ${size}.`);
  results.push(
    await measureSize({ size, database: made.file, made, bareFolder: process.env.BENCH_BARE ?? "", options }),
  );
  loads.push(os.loadavg()[0] ?? 0);
}
const text = resultsText(results, { options, loads, at });
console.log(text);
if (options.isWritten) writeFileSync(path.join(root, "bench", "RESULTS.md"), `${text}\n`);
if (options.isExplained) console.log(explanationOf(results.flatMap(({ paints }) => paints)));
if (options.isShort) {
  const { kept, faults } = checkLimits(results[0] as SizeResult);
  for (const fault of faults) console.error(fault);
  console.log(`${kept} limits kept, ${faults.length} exceeded`);
  if (process.env.BENCH_LIMITS) writeFileSync(process.env.BENCH_LIMITS, JSON.stringify({ kept, faults }));
  process.exit(faults.length > 0 ? 1 : 0);
}
