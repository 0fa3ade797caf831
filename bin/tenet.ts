import { parseArgs } from "node:util";
import { allowLongStatements, closeDatabase } from "@/db/client";
import { Refusal } from "@/lib/core/errors";
import "@/lib/subscribers";
import { type Answer, type CommandLine, failed, misused, Trouble } from "./command-line";
import { commands } from "./commands";

const [name, ...rest] = process.argv.slice(2);
const asJson = rest.includes("--json");
allowLongStatements();
// Through "exit", which removes what is not finished.
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
  process.once(signal, () => process.exit(code));
process.exitCode = await called(name, rest).catch(trouble);
await closeDatabase();

async function called(asked: string | undefined, args: string[]): Promise<number> {
  if (asked === undefined || asked === "--help" || asked === "help") {
    console.log(await overview());
    return asked === undefined ? misused : 0;
  }
  const load = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  if (!load) throw new Trouble(`There is no command ${asked}.\n\n${await overview()}`, misused);
  const command = await load();
  const { values, positionals } = parsed(command, args);
  if (values.help) {
    console.log(help(command));
    return 0;
  }
  return said(await command.run({ words: positionals, options: values }));
}

function parsed(command: CommandLine, args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...command.options, help: { type: "boolean", short: "h" }, json: { type: "boolean" } },
    });
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : error}\n\n${help(command)}`, misused);
  }
}

function said(answer: Answer): number {
  console.log(asJson ? JSON.stringify(answer.data) : answer.lines.join("\n"));
  return answer.code ?? 0;
}

function trouble(error: unknown): number {
  const expected = error instanceof Trouble || error instanceof Refusal;
  const message = error instanceof Error ? error.message : String(error);
  const fields = error instanceof Refusal ? error.fields : {};
  if (asJson) console.log(JSON.stringify({ error: message, fields }));
  else {
    const named = Object.entries(fields).filter(([, says]) => says !== message);
    console.error([message, ...named.map(([field, says]) => `  ${field}: ${says}`)].join("\n"));
    if (!expected && process.env.LOG_LEVEL === "debug") console.error(error);
  }
  return error instanceof Trouble ? error.code : failed;
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const widest = Math.max(...all.map((command) => command.name.length));
  const list = all.map((command) => `  ${command.name.padEnd(widest)}  ${command.summary}`);
  return ["npm run tenet -- COMMAND", "", ...list, "", "Each takes --help and --json."].join("\n");
}

function help(command: CommandLine): string {
  const options = Object.entries({
    ...command.options,
    json: { type: "boolean", says: "answer with one line of JSON" },
  }).map(([option, { type, says }]) => `  --${option}${type === "string" ? " ..." : ""}  ${says}`);
  const title = `npm run tenet -- ${command.name} ${command.usage ?? ""}`.trim();
  return [title, "", command.summary, "", ...options, ...(command.more ? ["", ...command.more] : [])].join("\n");
}
