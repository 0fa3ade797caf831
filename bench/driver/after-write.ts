import { answerOf, type Measured, quantile } from "./load";
import type { Server } from "./processes";
import type { Question } from "./questions";

export type AfterWrite = { name: string; again: number; afterWrite: number; p99: number };

/** Each time something is logged first, so that nothing that was kept is good any more: milliseconds of the answer that follows. */
export async function measureAfterWrite(
  server: Server,
  given: { question: Question; log: Question; again: Measured; seconds: number },
): Promise<AfterWrite> {
  const times: number[] = [];
  const end = performance.now() + given.seconds * 1000;
  while (performance.now() < end || times.length < 3) {
    await answerOf(server, given.log);
    times.push((await answerOf(server, given.question)).milliseconds);
  }
  times.sort((one, other) => one - other);
  return {
    name: given.question.name,
    again: given.again.median,
    afterWrite: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
