import { databaseNames, type Installation } from "../installation";
import type { Server } from "../server";
import { ask, wait } from "../writers";
import { brokenOf, type Fault } from "./outcome";

const people = 200;
const atOnce = 8;
const programKey = "ambassadors";

/** Days from today, as the API takes them. */
const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

/** Two servers decide on 200 renewals and send the letters; each is killed in the middle of both. */
export const letters: Fault = {
  title: "kill -9 under 200 decisions and their letters, two servers",
  databases: databaseNames,
  run: async (installation) => {
    const servers = [await installation.start(), await installation.start()];
    const terms = await renewable(installation, servers[0] as Server);
    const cycleId = await aCycle(installation, servers[0] as Server);
    const deciding = decideOnAll(installation, { servers, terms, cycleId });
    for (const place of [0, 1]) {
      await wait(1500);
      await replace(installation, servers, place);
    }
    const refused = await deciding;
    // As if the hour were over.
    const past = installation.name === "postgres" ? "now() - interval '1 minute'" : String(Date.now() - 60_000);
    await installation.sql(`update cycle_decisions set letter_due_at = ${past} where letter_state = 'waiting'`);
    await installation.sql(`update jobs set run_at = ${past} where name = 'send-letters'`);
    for (const place of [0, 1]) {
      await wait(700);
      await replace(installation, servers, place);
    }
    const count = async (what: string) => Number((await installation.sql(`select count(*) from ${what}`))[0]);
    const unsent = "cycle_decisions where letter_state <> 'sent'";
    for (const until = Date.now() + 180_000; Date.now() < until && (await count(unsent)) > 0; ) await wait(1000);
    const decided = await count("cycle_decisions");
    const [sent, mails] = [
      await count("cycle_decisions where letter_state = 'sent'"),
      await count("outbox where cause like 'letter %'"),
    ];
    const half = await count(
      "cycle_decisions d where (select count(*) from terms t join terms old on old.id = d.term_id and old.state = 'ended' where t.member_id = old.member_id) <> 2",
    );
    const found = installation.verify();
    return {
      figures: { decided, sent, mails, half, refused, kills: 4, verify: found === "" ? "well" : "not well" },
      broken: brokenOf(
        [decided === people, "Every term is decided on once."],
        [sent === people, "Every letter has left."],
        [mails === people, "Each letter is written once, and none is lost."],
        [half === 0, "No decision is half made: the term has ended and the next one is there."],
        [found === "", `tenet verify is well after the kills: ${found.slice(0, 400)}`],
      ),
    };
  },
};

async function replace(installation: Installation, servers: Server[], place: number): Promise<void> {
  await servers[place]?.kill("SIGKILL");
  servers[place] = await installation.start();
}

const headersOf = ({ headers }: Installation) => ({ ...headers, "Content-Type": "application/json" });

async function post(installation: Installation, server: Server, path: string, body: object) {
  return ask(`${server.url}/api/v1/${path}`, {
    method: "POST",
    headers: headersOf(installation),
    body: JSON.stringify(body),
  });
}

/** Members with an address, each with a term that ends soon; answers the terms. */
async function renewable(installation: Installation, server: Server): Promise<string[]> {
  const terms: string[] = [];
  await inParts(
    Array.from({ length: people }, (_, place) => place),
    async (place) => {
      const identities = [{ kind: "email", value: `renewed.${place}@example.org` }];
      const member = await post(installation, server, "members", { name: `Renewed ${place}`, identities });
      const memberId = JSON.parse(member.body).id as string;
      const term = { memberId, programKey, level: "Charter", startsOn: day(-330), endsOn: day(34) };
      terms.push(JSON.parse((await post(installation, server, "terms", term)).body).id as string);
    },
  );
  return terms;
}

async function aCycle(installation: Installation, server: Server): Promise<string> {
  const cycle = {
    ...{ programKey, name: "Soak", endsFrom: day(1), endsTo: day(60), opensOn: day(-2) },
    ...{ decisionsCloseOn: day(10), lettersLastOn: day(12), appealsUntil: day(20) },
  };
  return JSON.parse((await post(installation, server, "cycles", cycle)).body).id as string;
}

/** Each term is asked for until it is decided on; whichever server is there answers. */
async function decideOnAll(
  installation: Installation,
  { servers, terms, cycleId }: { servers: Server[]; terms: string[]; cycleId: string },
): Promise<number> {
  let refused = 0;
  await inParts(terms, async (termId, place) => {
    for (let tries = 0; ; tries += 1) {
      const server = servers[(place + tries) % 2] as Server;
      const body = { cycleId, termId, termVersion: 1, decision: "renew" };
      const { status } = await post(installation, server, "decisions", body);
      if (status === 201) return;
      if (status === 409) refused += 1;
      if (status === 409 || tries > 200) return;
      await wait(100);
    }
  });
  return refused;
}

/** So many at a time, one after the other in each of the lines. */
async function inParts<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<void>,
): Promise<void> {
  const left = items.map((item, place) => ({ item, place }));
  const line = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next.item, next.place);
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}
