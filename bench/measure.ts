import { spawn } from "node:child_process";
import os from "node:os";
import { parseArgs } from "node:util";
import { encode } from "next-auth/jwt";
import { closeDatabase } from "@/db/client";
import { createToken } from "@/lib/accounts/create-token";
import { findTokenOwner } from "@/lib/accounts/find-token-owner";
import { signInAsDemo } from "@/lib/accounts/sign-in-as-demo";
import { appUrl } from "@/lib/core/app-url";
import { appSecret } from "@/lib/core/secrets";
import { sessionCookie } from "@/lib/core/session-cookie";
import { systemViewer, viewerOfMember } from "@/lib/core/viewer";
import "@/lib/subscribers";
import { generate } from "./generate";
import { type Answered, type Asked, measurePages } from "./pages";
import { type Timed, timeQueries } from "./queries";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "4" } } });
const busiest = "adaeze-nwankwo-lind";
const owner = systemViewer("command line");

await generate(new Date());
const member = await person(busiest);
const manager = await person("henrike-aldous");
const administrator = await person("tomasz-wierzbic");
print(await timeQueries({ member: member.viewer, manager: manager.viewer, administrator: administrator.viewer }));
const asked = [
  ...pages(await cookie("Adaeze Nwankwo-Lind"), await cookie("Henrike Aldous")),
  ...(await routes(member.id)),
];
await closeDatabase();
const server = await started();
try {
  printPages(await measurePages(appUrl(), asked, Number(values.seconds)));
} finally {
  server.kill("SIGTERM");
}

async function person(slug: string) {
  const id = (await findTokenOwner(owner, slug)) ?? "";
  const viewer = await viewerOfMember(id);
  if (!viewer) throw new Error(`There is nobody called ${slug} in the bench's database.`);
  return { id, viewer };
}

async function cookie(name: string): Promise<string> {
  const sessionId = await signInAsDemo({ address: "127.0.0.1", userAgent: "bench" }, name);
  return `${sessionCookie().name}=${await encode({ token: { sessionId }, secret: appSecret() })}`;
}

function pages(member: string, manager: string): Asked[] {
  const year = "from=2025-12-01&to=2026-11-30";
  const filter = `program=community-builders&principle=dive-deep&${year}`;
  return [
    { name: "health, a write lock", path: "/api/health" },
    { name: "sign in", path: "/sign-in" },
    { name: "home", path: "/home", cookie: member },
    { name: "activities, everybody's", path: "/activities?state=confirmed", cookie: member },
    { name: "activities, own", path: "/activities?member=me", cookie: member },
    { name: "activities, filtered", path: `/activities?${filter}`, cookie: member },
    { name: "activities, a word", path: "/activities?q=queues", cookie: member },
    { name: "members", path: "/members", cookie: member },
    { name: "profile of the busiest", path: `/members/${busiest}`, cookie: member },
    { name: "review", path: "/review", cookie: manager },
    { name: "program report of a year", path: `/reports/program?${year}`, cookie: manager },
  ];
}

async function routes(memberId: string): Promise<Asked[]> {
  const scopes = ["activities:read", "activities:write", "reports:read"];
  const { secret: token } = await createToken(owner, { memberId, name: "Bench", scopes });
  let made = 0;
  const body = () => ({
    type: "talk",
    title: `Measured ${process.pid} ${++made}`,
    startsOn: "2026-11-20",
    figures: { attendees_in_person: 40 },
    credits: [{ memberId, part: "speaker" }],
    goals: [{ key: "educate-and-empower" }],
    principles: [{ key: "dive-deep" }],
  });
  return [
    { name: "API: reports", path: "/api/v1/reports", token },
    { name: "API: latest activities", path: "/api/v1/activities", token },
    { name: "API: log a talk with two tags", path: "/api/v1/activities", token, body },
  ];
}

async function started() {
  const port = String(process.env.PORT);
  const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port], { stdio: "ignore" });
  for (let tries = 0; tries < 300 && next.exitCode === null; tries++) {
    if ((await fetch(`${appUrl()}/api/health`).catch(() => null))?.ok) return next;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The built app did not start on port ${port}.`);
}

function print(rows: Timed[]): void {
  const base = rows[0]?.middle ?? 1;
  console.log(`\nNode ${process.versions.node}, ${os.cpus().length} cores, ${os.cpus()[0]?.model}\n`);
  console.log("| query | rows | middle, ms | slowest, ms | times the first |\n| --- | ---: | ---: | ---: | ---: |");
  for (const { name, rows: many, middle, slowest } of rows)
    console.log(`| ${name} | ${many} | ${middle.toFixed(2)} | ${slowest.toFixed(2)} | ${(middle / base).toFixed(1)} |`);
}

function printPages(rows: Answered[]): void {
  const base = rows[0]?.perSecond || 1;
  console.log(
    "\n| page or route | a second | middle, ms | p99, ms | times the first | |\n| --- | ---: | ---: | ---: | ---: | --- |",
  );
  for (const { name, perSecond, middle, p99, note } of rows) {
    const numbers = perSecond ? [perSecond.toFixed(0), middle, p99, (base / perSecond).toFixed(1)] : ["", "", "", ""];
    console.log(`| ${name} | ${numbers.join(" | ")} | ${note} |`);
  }
}
