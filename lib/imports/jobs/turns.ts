import "server-only";

const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Has something done that reads a whole file: two at a time, since each takes its share of the server. Others wait their turn. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
