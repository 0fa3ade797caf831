import { answerOf } from "./load";
import type { Server } from "./processes";
import type { Question } from "./questions";

export type Counted = {
  name: string;
  ran: number;
  prepared: number;
  different: number;
  most: string;
  mostTimes: number;
};

const rounds = 3;

/**
 * How many statements an answer takes once it was asked before, so that what is kept between requests is there. The fewest of
 * three: now and then the server looks for jobs that are due.
 */
export async function countStatements(server: Server, questions: Question[]): Promise<Counted[]> {
  const found: Counted[] = [];
  for (const question of questions) {
    await answerOf(server, question);
    const counts: Counted[] = [];
    for (let round = 0; round < rounds; round++) counts.push(await countOnce(server, question));
    found.push(counts.sort((one, other) => one.ran - other.ran)[0] as Counted);
  }
  return found;
}

async function countOnce(server: Server, question: Question): Promise<Counted> {
  await pause();
  await sinceLast(server);
  await answerOf(server, question);
  await pause();
  const { ran, prepared } = await sinceLast(server);
  const times = new Map<string, number>();
  for (const sql of ran) times.set(sql, (times.get(sql) ?? 0) + 1);
  const [most = "", mostTimes = 0] = [...times].sort(([, one], [, other]) => other - one)[0] ?? [];
  return { name: question.name, ran: ran.length, prepared, different: times.size, most, mostTimes };
}

/** What an answer leaves for after it, such as noting that a token was used, belongs to it. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

async function sinceLast({ url }: Server): Promise<{ ran: string[]; prepared: number }> {
  return (await (await fetch(`${url}/__statements`)).json()) as { ran: string[]; prepared: number };
}
