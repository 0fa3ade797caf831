import http from "node:http";
import { Client } from "pg";
import { databaseNames } from "../installation";
import { type Answer, addMember, ask, compareWithDatabase, startWriters, statusesOf, wait } from "../writers";
import { brokenOf, type Fault, inSeconds } from "./outcome";

/** Connections to PostgreSQL are ended five times a second while eight clients write. */
export const cut: Fault = {
  title: "connections to the database that are ended under writes",
  databases: ["postgres"],
  run: async (installation, { seconds }) => {
    const server = await installation.start();
    const other = new Client({ connectionString: installation.databaseUrl });
    await other.connect();
    const writers = startWriters(installation, server);
    let ended = 0;
    for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(200)) {
      const { rowCount } = await other.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      );
      ended += rowCount ?? 0;
    }
    await other.end();
    await writers.end();
    const again = await addMember(installation, server);
    const { saved, lost, twice } = await compareWithDatabase(installation, [...writers.answers, again]);
    const uncaught = server
      .log()
      .split("\n")
      .filter((line) => /uncaught|unhandled/i.test(line));
    return {
      figures: { ended, answers: statusesOf(writers.answers), saved, lost, twice, uncaught: uncaught.length },
      broken: brokenOf(
        [
          writers.answers.every(({ status }) => status === 201 || status === 503),
          "A write is saved, or told to come back.",
        ],
        [lost === 0, "What was answered as saved is there."],
        [twice === 0, "Nothing is there twice."],
        [uncaught.length === 0, `The log has no uncaught exception: ${uncaught[0]?.slice(0, 600)}`],
        [again.status === 201, "Writes go on afterwards."],
      ),
    };
  },
};

const quick = ["/api/health", "/sign-in"];
const asked = ["/members", "/groups", "/events", "/", "/api/v1/members"];

/** 150 clients ask at once, without a pause: more than can be served. */
export const crowd: Fault = {
  title: "150 connections",
  databases: databaseNames,
  run: async ({ headers, ...installation }, { seconds }) => {
    const server = await installation.start();
    const until = Date.now() + seconds * 1000;
    const answers: Answer[] = [];
    async function visit(_: unknown, place: number): Promise<void> {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      for (let at = place; Date.now() < until; at += 1)
        answers.push(await ask(server.url + asked[at % asked.length], { agent, headers }));
      agent.destroy();
    }
    const visits = Promise.all(Array.from({ length: 150 }, visit));
    const watched: Answer[] = [];
    for (await wait(500); Date.now() < until; await wait(250))
      for (const path of quick) watched.push(await ask(server.url + path));
    await visits;
    const slowest = slowestOf(watched);
    return {
      figures: {
        answered: statusesOf(answers),
        "each in at most": inSeconds(slowestOf(answers)),
        "health and sign-in": `${statusesOf(watched)}, at most ${inSeconds(slowest)}`,
      },
      broken: brokenOf(
        [answers.every(({ status }) => status === 200 || status === 503), "Everybody is served, or told to come back."],
        [watched.every(({ status }) => status === 200), "Health and sign-in are answered meanwhile."],
        [slowest < 5_000, "Health and sign-in are answered within five seconds."],
      ),
    };
  },
};

function slowestOf(answers: readonly Answer[]): number {
  return Math.max(0, ...answers.map(({ milliseconds }) => milliseconds));
}
