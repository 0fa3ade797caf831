import { databaseNames } from "../installation";
import { compareWithDatabase, startWriters, type Written, wait } from "../writers";
import { brokenOf, type Fault } from "./outcome";

/** The server is killed while eight clients write, again and again. */
export const kill: Fault = {
  title: "kill -9 under writes",
  databases: databaseNames,
  run: async (installation, { rounds }) => {
    const answers: Written[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const server = await installation.start();
      const writers = startWriters(installation, server);
      await wait(500 + Math.random() * 1500);
      await server.kill("SIGKILL");
      await writers.end();
      answers.push(...writers.answers);
    }
    const { saved, lost, twice } = await compareWithDatabase(installation, answers);
    const found = installation.verify();
    return {
      figures: { kills: rounds, saved, lost, twice, verify: found === "" ? "well" : "not well" },
      broken: brokenOf(
        [saved > 0, "Something was saved before each kill."],
        [lost === 0, "What was answered as saved is there after a kill."],
        [twice === 0, "Nothing is there twice."],
        [found === "", `tenet verify is well after the kills: ${found.slice(0, 400)}`],
      ),
    };
  },
};
