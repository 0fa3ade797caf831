import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { listedQuestions, readListed } from "@/lib/activities/listed";
import { ownAnnouncements, readAnnouncements } from "@/lib/announcements/for-reader";
import { catalogue } from "@/lib/catalogue/get";
import { recentQuestion } from "@/lib/contributions/highlights";
import { contributionQuestion, readContributions } from "@/lib/contributions/rows";
import type { Day } from "@/lib/core/clock";
import type { SignedInViewer } from "@/lib/core/viewer";
import { ownLastEvent, ownNextEvent } from "@/lib/events/of-own-groups";
import { readTerms, termQuestions } from "@/lib/terms/get";
import { isTermPresent } from "@/lib/terms/status";
import { inboxQuestions, readInbox } from "./get";
import { newsQuestion, readNews } from "./news";
import "server-only";

/**
 * All that `/home` tells the viewer of what is theirs: what waits for them, what is announced to them, the terms they serve today, what they did last, and what they
 * are credited on since `from` or the first day of one of these terms.
 */
export async function homeRecords(viewer: SignedInViewer, { today, from }: { today: Day; from: Day }) {
  const { activityTypes } = await catalogue();
  const { recent, announced, news, last, next, ...waiting } = await askTogether(db, {
    ...inboxQuestions(viewer, activityTypes),
    ...termQuestions(viewer, viewer.memberId),
    recent: recentQuestion(viewer),
    announced: ownAnnouncements(viewer, today),
    news: newsQuestion(viewer),
    last: ownLastEvent(viewer),
    next: ownNextEvent(viewer),
  });
  const present = readTerms(viewer, waiting).filter((term) => isTermPresent(term, today));
  const [since] = [from, ...present.map(({ startsOn }) => startsOn)].sort();
  const ids = recent.map(({ id }) => id);
  const { own, ...listed } = await askTogether(db, {
    own: contributionQuestion(viewer, { member: viewer.slug ?? "", from: since }),
    ...listedQuestions(viewer, ids),
  });
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
