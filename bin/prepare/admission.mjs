import { AsyncResource } from "node:async_hooks";

/**
 * How many requests are worked on at once, how many of them begin in one turn of the event loop, how many wait, and for how long.
 * This thread works on one at a time in truth. Without the second limit everybody who is there begins in the same turn, and what
 * needs many turns, as a page does that is rendered, waits for all of them in each.
 */
const usual = { atOnce: 24, eachTurn: 2, waiting: 400, patience: 5_000, longest: 2_000 };

/** Quick, and needed most where everything else is slow. */
const first = /^\/(api\/health|api\/auth\/|sign-in)/;

/** The same listener for a server, which has requests wait for their turn and tells those that cannot be served in time. */
export function admitting(listener, limits = {}) {
  const { atOnce, eachTurn, waiting: mostWaiting, patience, longest } = { ...usual, ...limits };
  const waiting = new Set();
  let working = 0;
  let begun = 0;
  let isNextTurnAsked = false;

  const isFree = () => working < atOnce && begun < eachTurn;

  function work(request, response) {
    working += 1;
    begun += 1;
    askForNextTurn();
    const done = once(() => {
      clearTimeout(timer);
      working -= 1;
      askForNextTurn();
    });
    // Whoever waits for a slow client, or takes long by nature, is not in the way of others.
    const timer = setTimeout(done, longest);
    onHead(response, done);
    response.once("close", done);
    return listener(request, response);
  }

  function askForNextTurn() {
    if (!isNextTurnAsked) setImmediate(nextTurn);
    isNextTurnAsked = true;
  }

  function nextTurn() {
    isNextTurnAsked = false;
    begun = 0;
    for (const oldest of waiting) {
      if (!isFree()) return;
      waiting.delete(oldest);
      clearTimeout(oldest.timer);
      oldest.work();
    }
  }

  function wait(request, response) {
    const one = { work: AsyncResource.bind(() => void work(request, response)) };
    const giveUp = () => waiting.delete(one) && refuse(request, response);
    one.timer = setTimeout(giveUp, patience);
    response.once("close", () => {
      clearTimeout(one.timer);
      waiting.delete(one);
    });
    waiting.add(one);
  }

  return (request, response) => {
    if (first.test(request.url ?? "")) return listener(request, response);
    if (waiting.size === 0 && isFree()) return work(request, response);
    if (waiting.size >= mostWaiting) return refuse(request, response);
    return wait(request, response);
  };
}

/** As `lib/core/api/problem.ts` tells it. */
const unavailable = {
  type: "/api/openapi.json#/components/responses/unavailable",
  title: "Temporarily unavailable",
  status: 503,
  code: "unavailable",
};

function refuse(request, response) {
  const title = "Too many people are using Tenet at the moment. Try again in a few seconds.";
  const isApi = request.url?.startsWith("/api/");
  const body = isApi
    ? JSON.stringify({ ...unavailable, detail: title })
    : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tenet is busy</title><h1>Tenet is busy</h1><p>${title}</p></html>`;
  response.writeHead(503, {
    "Content-Type": isApi ? "application/problem+json" : "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "Retry-After": "5",
  });
  response.end(body);
}

function onHead(response, tell) {
  const write = response.writeHead;
  response.writeHead = (...given) => {
    tell();
    return write.apply(response, given);
  };
}

function once(work) {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
