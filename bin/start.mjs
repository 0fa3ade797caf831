import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { build } from "./prepare/build.mjs";
import { install } from "./prepare/install.mjs";
import { ensureNode } from "./prepare/node.mjs";
import { root, run, withThisNode } from "./prepare/run.mjs";
import { giveUp, retell, say, speakJson } from "./prepare/say.mjs";
import { servedBy } from "./prepare/served.mjs";

const port = Number(process.env.PORT || 3000);
const patience = 15_000;

if (!process.stdout.isTTY) speakJson();
await ensureNode();
await checkPort();
await install();
await build();
await prepareDatabase();
serve();

function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    giveUp(`PORT is ${process.env.PORT}; it has to be a number from 1 to 65535.`);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE")
        giveUp(`Port ${port} is in use, maybe by another Tenet. Choose another: PORT=${port + 1} npm start`);
      if (error.code === "EACCES")
        giveUp(`Port ${port} is not open to this user. Choose one above 1023: PORT=3000 npm start`);
      giveUp(`Port ${port} cannot be used: ${error.message}`);
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

async function prepareDatabase() {
  const { isEmpty, seeded } = await tenet("migrate");
  if (!isEmpty) return;
  if (process.env.TENET_DEMO === "1" || (seeded && (await wantsDemo()))) {
    const { members, activities } = await tenet("demo");
    const sizes = `${members} people, ${activities.toLocaleString("en")} activities`;
    say("demo", `Loaded the demo community: ${sizes}.`, { members, activities });
  } else say("empty", "The installation is empty. The code for /setup follows below.");
}

async function tenet(command) {
  const launcher = path.join(root, "bin", "tenet.mjs");
  const { isWell, output } = await run(
    process.execPath,
    [launcher, command, "--json"],
    {},
    {
      as: "tenet",
      isAsked: true,
    },
  );
  const answer = output.trim().split("\n").at(-1) ?? "";
  if (!isWell) giveUp("The database could not be prepared.", errorIn(answer));
  return JSON.parse(answer);
}

function errorIn(answer) {
  try {
    return JSON.parse(answer).error ?? answer;
  } catch {
    return answer;
  }
}

/** Asked once, on the first start at a terminal; without one nothing is asked and the installation is empty. */
async function wantsDemo() {
  if (!process.stdin.isTTY || !process.stdout.isTTY || process.env.TENET_DEMO === "0") return false;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question("Load the demo community to try Tenet? [Y/n] ").catch(() => "n");
  reader.close();
  return !/^n/i.test(answer.trim());
}

function serve() {
  const { limits, loaded, served } = servedBy(port);
  const env = { ...withThisNode(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PORT: String(port) };
  const server = spawn(process.execPath, [...limits, ...loaded, ...served], {
    cwd: root,
    stdio: ["pipe", "pipe", "pipe"],
    env,
  });
  retell(server.stdout, "next", "info");
  retell(server.stderr, "next", "warn");
  const end = () => {
    server.kill("SIGTERM");
    setTimeout(() => server.kill("SIGKILL"), patience).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, end);
  server.on("close", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  void sayWhenReady(server);
}

async function sayWhenReady(server) {
  const address = `http://localhost:${port}`;
  while (server.exitCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    const shown = process.env.APP_URL || address;
    if (answer?.ok) return say("ready", `Tenet is at ${shown}`, { url: shown });
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
