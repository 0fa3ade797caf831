import http from "node:http";
import { databaseNames } from "../installation";
import { ask, compareWithDatabase, startWriters, wait } from "../writers";
import { brokenOf, type Fault, inSeconds } from "./outcome";

/** The server is asked to end: with clients that keep their connections and write, and with one that keeps it and does nothing. */
export const end: Fault = {
  title: "SIGTERM with clients that keep their connections",
  databases: databaseNames,
  run: async (installation, { rounds }) => {
    const totals = { saved: 0, lost: 0, untold: 0 };
    let longest = 0;
    for (let round = 0; round < Math.max(1, Math.round(rounds / 3)); round += 1) {
      const server = await installation.start();
      const writers = startWriters(installation, server);
      await wait(1500);
      longest = Math.max(longest, await server.kill("SIGTERM"));
      await writers.end();
      const { saved, lost, untold } = await compareWithDatabase(installation, writers.answers);
      totals.saved += saved;
      totals.lost += lost;
      totals.untold += untold;
    }
    const server = await installation.start();
    const agent = new http.Agent({ keepAlive: true });
    await ask(`${server.url}/api/health`, { agent });
    const idle = await server.kill("SIGTERM");
    agent.destroy();
    return {
      figures: { ...totals, "gone under load in": inSeconds(longest), "gone when idle in": inSeconds(idle) },
      broken: brokenOf(
        [totals.lost === 0, "What was answered as saved is there."],
        [totals.untold === 0, "Everything that was saved was answered."],
        [longest < 10_000, "Under load the server is gone in ten seconds."],
        [idle < 2_000, "When idle the server is gone in two seconds."],
      ),
    };
  },
};
