import { listedQuestions, readListed } from "@/lib/activities/listed";
import { ownAnnouncements, readAnnouncements } from "@/lib/announcements/for-reader";
import { recentQuestion } from "@/lib/contributions/highlights";
import { ownContributionQuestion, readContributions } from "@/lib/contributions/rows";
import type { Day } from "@/lib/core/clock";
import { preparedFor } from "@/lib/core/prepared-for";
import type { SignedInViewer, Viewer } from "@/lib/core/viewer";
import { ownLastEvent, ownNextEvent } from "@/lib/events/of-own-groups";
import { readTerms } from "@/lib/terms/get";
import { isTermPresent } from "@/lib/terms/status";
import { type InboxMoments, type InboxShape, inboxMoments, inboxQuestions, inboxShape, readInbox } from "./get";
import { newsQuestion, newsSince, readNews } from "./news";
import "server-only";

const askWaiting = preparedFor((viewer: Viewer, shape: InboxShape, since: InboxMoments & { newsSince: Date }) => ({
  ...inboxQuestions(viewer, shape, since),
  recent: recentQuestion(viewer),
  announced: ownAnnouncements(viewer, shape.day),
  news: newsQuestion(viewer, since.newsSince),
  last: ownLastEvent(viewer, shape.day),
  next: ownNextEvent(viewer, shape.day),
}));

const askDone = preparedFor((viewer: Viewer, _shape: null, { from, ids }: { from: Day; ids: readonly string[] }) => ({
  own: ownContributionQuestion(viewer, from),
  ...listedQuestions(viewer, ids),
}));

/**
 * All that `/home` tells the viewer of what is theirs: what waits for them, what is announced to them, the terms they serve today, what they did last, and what they
 * are credited on since `from` or the first day of one of these terms.
 */
export async function homeRecords(viewer: SignedInViewer, { today, from }: { today: Day; from: Day }) {
  const shape = { ...(await inboxShape(viewer)), day: today };
  const since = { ...inboxMoments(), newsSince: newsSince() };
  const { recent, announced, news, last, next, ...waiting } = await askWaiting(viewer, shape, since);
  const present = readTerms(viewer, waiting).filter((term) => isTermPresent(term, today));
  const earliest = [from, ...present.map(({ startsOn }) => startsOn)].sort()[0] ?? from;
  const ids = recent.map(({ id }) => id);
  const { own, ...listed } = await askDone(viewer, null, { from: earliest, ids });
  return {
    announced: readAnnouncements(announced),
    inbox: await readInbox(viewer, waiting),
    present,
    recent: readListed(ids, listed),
    own: readContributions(own),
    news: readNews(news),
    lastEvent: last[0] ?? null,
    nextEvent: next[0] ?? null,
  };
}
