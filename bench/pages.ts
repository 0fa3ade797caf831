import autocannon from "autocannon";

export type Asked = { name: string; path: string; cookie?: string; token?: string; body?: () => object };
export type Answered = { name: string; path: string; perSecond: number; middle: number; p99: number; note: string };

/** Asks each address for some seconds over one connection. What does not answer with 200 or 201 is named, not measured. */
export async function measurePages(url: string, asked: Asked[], seconds: number): Promise<Answered[]> {
  const found: Answered[] = [];
  for (const one of asked) found.push(await measure(url, one, seconds));
  return found;
}

async function measure(url: string, one: Asked, seconds: number): Promise<Answered> {
  const headers = headersOf(one);
  const method = one.body ? "POST" : "GET";
  const body = one.body ? JSON.stringify(one.body()) : undefined;
  const first = await fetch(`${url}${one.path}`, { method, headers, body, redirect: "manual" });
  await first.text();
  if (!first.ok) return { ...one, perSecond: 0, middle: 0, p99: 0, note: `answers ${first.status}` };
  const run = (duration: number) =>
    autocannon({
      url: `${url}${one.path}`,
      connections: 1,
      duration,
      headers,
      method,
      ...(one.body
        ? { requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(one.body?.()) }) }] }
        : {}),
    });
  await run(1);
  const result = await run(seconds);
  const note = result.non2xx > 0 ? `${result.non2xx} not answered with 2xx` : "";
  return { ...one, perSecond: result.requests.average, middle: result.latency.p50, p99: result.latency.p99, note };
}

function headersOf(one: Asked): Record<string, string> {
  return {
    ...(one.cookie ? { cookie: one.cookie } : {}),
    ...(one.token ? { authorization: `Bearer ${one.token}` } : {}),
    ...(one.body ? { "content-type": "application/json" } : {}),
  };
}
