import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { databaseNames, type Installation } from "../installation";
import { addMember, ask, compareWithDatabase, statusesOf, type Written, wait } from "../writers";
import { brokenOf, type Fault, inSeconds } from "./outcome";

const mostWrites = 4000;
const patience = 30_000;

/** The disk of the database fills up while somebody writes, and has space again afterwards. */
export const fullDisk: Fault = {
  title: "full disk",
  databases: databaseNames,
  isOnSmallDisk: true,
  run: async (installation) => {
    const server = await installation.start();
    const answers: Written[] = [await addMember(installation, server)];
    const filler = fill(installation);
    while (answers.at(-1)?.status === 201 && answers.length < mostWrites)
      answers.push(await addMember(installation, server));
    const refused = answers.at(-1);
    const health = await ask(`${server.url}/api/health`);
    const read = await ask(`${server.url}/api/v1/members`, { headers: installation.headers });
    rmSync(filler);
    const began = Date.now();
    for (let status = 0; status !== 201 && Date.now() - began < patience; await wait(200)) {
      answers.push(await addMember(installation, server));
      status = answers.at(-1)?.status ?? 0;
    }
    const recovered = Date.now() - began;
    const after = await ask(`${server.url}/api/health`);
    const { saved, lost, untold } = await compareWithDatabase(installation, answers);
    return {
      figures: {
        answers: statusesOf(answers),
        "health meanwhile": `${health.status} ${health.body}`,
        "reads meanwhile": read.status,
        "writes again in": inSeconds(recovered),
        saved,
        lost,
        untold,
      },
      broken: brokenOf(
        [refused?.status === 507 || refused?.status === 503, "A write without space is refused as 507 or 503."],
        [refused?.body.includes("no space left") ?? false, "The refusal says that there is no space left."],
        [health.status === 503, "Health is 503 while the disk is full."],
        [read.status === 200, "Reads go on while the disk is full."],
        [
          answers.at(-1)?.status === 201 && after.status === 200,
          "Once there is space, writes and health are well again.",
        ],
        [lost === 0, "What was answered as saved is there."],
        [untold === 0, "What was refused is not there."],
      ),
    };
  },
};

/** Takes all the space but a little: SQLite and PostgreSQL go on for as long as the next page of a file fits. */
function fill({ folder }: Installation): string {
  const filler = path.join(folder, "filler");
  const file = openSync(filler, "w");
  const part = Buffer.alloc(65_536, 1);
  const { bavail, bsize } = statfsSync(folder);
  const spare = 131_072;
  for (let left = bavail * bsize - spare; left > part.length; left -= part.length) writeSync(file, part);
  closeSync(file);
  return filler;
}
