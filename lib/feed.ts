import "server-only";
import { appUrl } from "./app-url";
import { Refusal } from "./errors";
import { calendarOf, type FeedEvent } from "./feeds/rules";
import { frameSettings } from "./settings/queries";
import { visitor } from "./viewer";

/** A feed's address carries nothing personal unless it is somebody's own; five minutes are fresh enough. */
const shared = "public, max-age=300";

/** An answer of a feed route: what is not there is a 404 in plain words, whatever the reason. */
export async function feed(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return new Response("There is no such feed.\n", { status: 404 });
    throw error;
  }
}

export async function calendar(events: readonly FeedEvent[], name: string | null, isOwn = false): Promise<Response> {
  const { installationName } = await frameSettings(visitor);
  const title = name ? `${name}, ${installationName}` : `${installationName} events`;
  return new Response(calendarOf(events, { title, base: appUrl() }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="events.ics"',
      "cache-control": isOwn ? "private, no-store" : shared,
    },
  });
}

/** What a feed in another format says of itself. */
export async function aboutFeed(request: Request) {
  const { installationName } = await frameSettings(visitor);
  const { pathname, search } = new URL(request.url);
  return { title: `${installationName} events`, base: appUrl(), self: `${appUrl()}${pathname}${search}` };
}

export function feedAnswer(body: string, type: string): Response {
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": shared } });
}

/** The name before the ending, null for another ending: `ug-valparaiso` of `ug-valparaiso.ics`. */
export function namedBy(file: string, ending = ".ics"): string | null {
  return file.endsWith(ending) ? file.slice(0, -ending.length) : null;
}
