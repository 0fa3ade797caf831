import { preflight, readableAnywhere } from "@/lib/core/api/cross-origin";
import { appUrl } from "@/lib/core/app-url";
import { refusalOf, retryAfterSeconds } from "@/lib/core/database-trouble";
import { taggedAnswer } from "@/lib/core/entity-tag";
import { notFoundError } from "@/lib/core/errors";
import { oneLine } from "@/lib/core/one-line";
import { visitor } from "@/lib/core/viewer";
import { publicAnswer } from "@/lib/page-cache/public-answer";
import { getSettingsOrDefaults } from "@/lib/settings/get";
import { atomFeed } from "./atom";
import type { FeedEvent } from "./feed-event";
import { icalendarFeed } from "./icalendar";
import { jsonFeed } from "./json";
import { type FeedContent, listCalendarEvents, listLatestEvents } from "./list-events";
import "server-only";

/** A feed's address carries nothing personal unless it is somebody's own; five minutes are fresh enough. */
const sharedCaching = { "cache-control": "public, max-age=300" };
/** Somebody's own may be kept by their calendar alone, which asks each time whether it changed. */
const ownCaching = { "cache-control": "private, no-cache" };

/** A feed that is the same for everybody, kept until something changes. What is not there is a 404 in plain words. */
export function answerPublicFeed(request: Request, work: () => Promise<Response>): Promise<Response> {
  return publicAnswer(request, () => answerFeed(work));
}

/** Somebody's own feed, told to nobody else. */
export function answerOwnFeed(request: Request, work: () => Promise<Response>): Promise<Response> {
  return answerFeed(async () => {
    const made = await work();
    for (const [name, value] of Object.entries(ownCaching)) made.headers.set(name, value);
    return taggedAnswer(request, new Uint8Array(await made.arrayBuffer()), [...made.headers]);
  });
}

/** What a browser asks for a page of another site, before it asks whether a feed changed. */
export async function answerFeedPreflight(): Promise<Response> {
  return preflight("GET, HEAD, OPTIONS");
}

async function answerFeed(work: () => Promise<Response>): Promise<Response> {
  try {
    const answer = await work();
    for (const [name, value] of Object.entries(readableAnywhere)) answer.headers.set(name, value);
    return answer;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (refusal.code === "limited") return later(429, refusal.message, 60);
    if (refusal.code === "unavailable") return later(503, refusal.message, retryAfterSeconds);
    return new Response("There is no such feed.\n", { status: 404, headers: readableAnywhere });
  }
}

/** A calendar that is told "not there" may forget what it has, so it is told when to come back. */
function later(status: number, message: string, seconds: number): Response {
  return new Response(`${message}\n`, { status, headers: { "retry-after": String(seconds), ...readableAnywhere } });
}

/** Events by the ending of the address: `.ics` for calendars, `.atom` or `.json` for readers; missing for another. */
export async function feedResponse(request: Request, ending: string, content: FeedContent): Promise<Response> {
  const { name, path, filter } = content;
  if (ending === "ics") return calendarResponse(await listCalendarEvents(visitor, filter), name);
  if (ending !== "atom" && ending !== "json") throw notFoundError("feed");
  const { pathname, search } = new URL(request.url);
  const base = appUrl();
  const about = { title: await titleOf(name), base, page: base + path, self: `${base}${pathname}${search}` };
  const events = await listLatestEvents(visitor, filter);
  return ending === "atom"
    ? shared(atomFeed(events, about), "application/atom+xml")
    : shared(JSON.stringify(jsonFeed(events, about)), "application/feed+json");
}

export async function calendarResponse(events: readonly FeedEvent[], name: string | null): Promise<Response> {
  return new Response(icalendarFeed(events, { title: await titleOf(name), base: appUrl() }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="events.ics"',
      ...sharedCaching,
    },
  });
}

async function titleOf(name: string | null): Promise<string> {
  const { installationName } = await getSettingsOrDefaults(visitor);
  return oneLine(name ? `${name}, ${installationName}` : `${installationName} events`);
}

function shared(body: string, type: string): Response {
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, ...sharedCaching } });
}

/** `ug-valparaiso.ics` as its name and its ending; both are empty where one is missing. */
export function nameAndEnding(file: string): { name: string; ending: string } {
  const [, name = "", ending = ""] = /^(.+)\.([a-z]+)$/.exec(file) ?? [];
  return { name, ending };
}
