import http from "node:http";
import type { Installation } from "./installation";
import type { Server } from "./server";

export type Answer = { status: number; milliseconds: number; headers: http.IncomingHttpHeaders; body: string };

/** One request; status 0 where the connection broke before the answer was whole. */
export function ask(
  url: string,
  { agent, method = "GET", headers = {}, body }: http.RequestOptions & { body?: string } = {},
): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const ended = (status: number, answered: http.IncomingHttpHeaders = {}, text = "") =>
      resolve({ status, milliseconds: performance.now() - began, headers: answered, body: text });
    const request = http.request(url, { agent, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => ended(response.statusCode ?? 0, response.headers, Buffer.concat(parts).toString()));
      response.on("error", () => ended(0));
      response.on("aborted", () => ended(0));
    });
    request.on("error", () => ended(0));
    request.end(body);
  });
}

let written = 0;

/** Adds a member, whose name nobody else has. */
export async function addMember({ headers }: Installation, { url }: Server, agent?: http.Agent) {
  written += 1;
  const name = `Soak ${process.pid} ${written}`;
  const answer = await ask(`${url}/api/v1/members`, {
    agent,
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify({ name }),
  });
  return { name, ...answer };
}

export type Written = Awaited<ReturnType<typeof addMember>>;

/** So many clients that keep their connections and write one after the other, until they are told to end. */
export function startWriters(installation: Installation, server: Server, clients = 8) {
  const answers: Written[] = [];
  let isEnding = false;
  async function write(): Promise<void> {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let broken = 0; !isEnding && broken < 3; ) {
      const answer = await addMember(installation, server, agent);
      answers.push(answer);
      broken = answer.status === 0 ? broken + 1 : 0;
    }
    agent.destroy();
  }
  const done = Promise.all(Array.from({ length: clients }, write));
  return {
    answers,
    end: async () => {
      isEnding = true;
      await done;
    },
  };
}

/** What was answered as saved and is not there, what is there twice, and what is there that nobody was told of. */
export async function compareWithDatabase(installation: Installation, answers: readonly Written[]) {
  const there = await installation.membersNamed(`Soak ${process.pid} `);
  const kept = new Set(there);
  const saved = answers.filter(({ status }) => status === 201);
  return {
    saved: saved.length,
    lost: saved.filter(({ name }) => !kept.has(name)).length,
    twice: there.length - kept.size,
    untold: answers.filter(({ name, status }) => status !== 201 && kept.has(name)).length,
  };
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The statuses of answers with how often each came. */
export function statusesOf(answers: readonly { status: number }[]): string {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${count} × ${status || "broken off"}`)
    .join(", ");
}
