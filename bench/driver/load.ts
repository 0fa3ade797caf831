import http from "node:http";
import autocannon from "autocannon";
import { cpuSeconds, type Server } from "./processes";
import type { Question } from "./questions";

export type Measured = {
  name: string;
  against?: string;
  perSecond: number;
  median: number;
  p99: number;
  /** Milliseconds of CPU of the server's process for one request. */
  cpu: number;
  bytes: number;
  compressed: number;
  note: string;
};

const nothing = { perSecond: 0, median: 0, p99: 0, cpu: 0, bytes: 0, compressed: 0 };

const fewest = 10;
const warmUps = 4;
const shareToWarmUp = 0.3;
const patience = 120;

/**
 * Asks about as often as fits into so many seconds, and at least ten times: on a busy machine it takes longer instead of
 * finding nothing. What does not answer well is named, not measured.
 */
export async function measure(
  server: Server,
  question: Question,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<Measured> {
  const plain = await answerOf(server, question, "identity");
  const about = { name: question.name, against: question.against };
  if (plain.status >= 300) return { ...about, ...nothing, note: `answers ${plain.status}` };
  const packed = question.body ? plain : await answerOf(server, question, "gzip");
  const usual = await usualMilliseconds(server, question, seconds * shareToWarmUp);
  const amount = Math.max(fewest, connections, Math.round((seconds * 1000 * connections) / usual));
  const before = cpuSeconds(server.pid);
  const { times, result } = await load(server, question, { amount, connections });
  const cpu = ((cpuSeconds(server.pid) - before) / Math.max(1, times.length)) * 1000;
  const failed = result.non2xx + result.errors;
  return {
    ...about,
    perSecond: (1000 * connections * times.length) / times.reduce((sum, one) => sum + one, 0),
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu,
    bytes: plain.bytes,
    compressed: packed.bytes,
    note: failed > 0 ? `${failed} not answered with 2xx` : "",
  };
}

/** From answers that also warm the server up: at least a few, for at least so many seconds. */
async function usualMilliseconds(server: Server, question: Question, seconds: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (times.length < warmUps || performance.now() < end) times.push((await answerOf(server, question)).milliseconds);
  return quantile(
    times.sort((one, other) => one - other),
    0.5,
  );
}

async function load(
  { url }: Server,
  question: Question,
  { amount, connections }: { amount: number; connections: number },
) {
  const { body } = question;
  const times: number[] = [];
  const running = autocannon({
    url: `${url}${question.path}`,
    connections,
    amount,
    timeout: patience,
    headers: headersOf(question),
    method: body ? "POST" : "GET",
    ...(body ? { requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) }] } : {}),
  });
  running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await running;
  return { times: times.sort((one, other) => one - other), result };
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function headersOf({ cookie, token, body }: Question): Record<string, string> {
  return {
    ...(cookie ? { cookie } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body ? { "content-type": "application/json" } : {}),
  };
}

export type Answer = { status: number; bytes: number; milliseconds: number; text: string };

/** One answer as it came over the wire, without being unpacked. */
export function answerOf({ url }: Pick<Server, "url">, question: Question, encoding = "identity"): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { ...headersOf(question), "accept-encoding": encoding };
    const method = question.body ? "POST" : "GET";
    const request = http.request(`${url}${question.path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const whole = Buffer.concat(chunks);
        const milliseconds = performance.now() - began;
        resolve({ status: response.statusCode ?? 0, bytes: whole.length, milliseconds, text: whole.toString() });
      });
    });
    request.on("error", reject);
    request.end(question.body ? JSON.stringify(question.body()) : undefined);
  });
}
