import { appUrl } from "@/lib/core/app-url";
import { Refusal } from "@/lib/core/errors";
import { visitor } from "@/lib/core/viewer";
import { publicAnswer } from "@/lib/page-cache/public-answer";
import { getSettingsOrDefaults } from "@/lib/settings/get";
import type { FeedEvent } from "./event-text";
import { icalendarFeed } from "./icalendar";
import "server-only";

/** A feed's address carries nothing personal unless it is somebody's own; five minutes are fresh enough. */
const sharedCaching = "public, max-age=300";

/** A feed that is the same for everybody, kept until something changes. */
export function answerPublicFeed(request: Request, work: () => Promise<Response>): Promise<Response> {
  return publicAnswer(request, () => answerFeed(work));
}

/** An answer of a feed route: what is not there is a 404 in plain words, whatever the reason. */
export async function answerFeed(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return new Response("There is no such feed.\n", { status: 404 });
    throw error;
  }
}

export async function calendarResponse(
  events: readonly FeedEvent[],
  name: string | null,
  isOwn = false,
): Promise<Response> {
  const { installationName } = await getSettingsOrDefaults(visitor);
  const title = name ? `${name}, ${installationName}` : `${installationName} events`;
  return new Response(icalendarFeed(events, { title, base: appUrl() }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="events.ics"',
      "cache-control": isOwn ? "private, no-store" : sharedCaching,
    },
  });
}

/** What a feed in another format says of itself. */
export async function describeFeed(request: Request) {
  const { installationName } = await getSettingsOrDefaults(visitor);
  const { pathname, search } = new URL(request.url);
  return { title: `${installationName} events`, base: appUrl(), self: `${appUrl()}${pathname}${search}` };
}

export function feedResponse(body: string, type: string): Response {
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": sharedCaching } });
}

/** The name before the ending, null for another ending: `ug-valparaiso` of `ug-valparaiso.ics`. */
export function nameWithoutEnding(file: string, ending = ".ics"): string | null {
  return file.endsWith(ending) ? file.slice(0, -ending.length) : null;
}
