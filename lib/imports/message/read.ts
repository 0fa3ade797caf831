import type { Day } from "@/lib/core/clock";
import { type FoundCount, findCounts } from "./counts";
import { findDays } from "./days";
import { type Found, foldedSigns, plainMessage, takenPlaces } from "./found";
import { languageOfMessage } from "./language";
import { findLinks } from "./links";
import { speakersInMessage } from "./people";
import { findLabelledTitle, findOtherTitle, findQuotedTitle } from "./title";

export type ReadMessage = {
  /** The message as it was read: the places of what was found are places in it. */
  text: string;
  title: Found<string> | null;
  days: Found<Day>[];
  counts: FoundCount[];
  links: Found<string>[];
  speakers: Found<string>[];
};

/**
 * What a message says of an event or an activity, in English, German, Spanish, French or Portuguese, each with its place in the text.
 * Only what stands there is read: no day without a word for it, no number without one that says what it counts. `today` is the
 * day where the group is; what is planned lies ahead of it, everything else behind.
 */
export function readMessage(
  raw: string,
  { today, isPlanned = false }: { today: Day; isPlanned?: boolean },
): ReadMessage {
  const text = plainMessage(raw);
  const folded = foldedSigns(text);
  const places = takenPlaces();
  const language = languageOfMessage(folded);
  const links = findLinks(text, places);
  const quoted = findQuotedTitle(text, places);
  const days = findDays(folded, { today, isPlanned, language }, places);
  const counts = findCounts(folded, places);
  // A title may have a name in it, and a list of names looks like a title.
  const labelled = quoted ?? findLabelledTitle(text, folded, places);
  const speakers = speakersInMessage(text, folded, places);
  const title = labelled ?? findOtherTitle(text, folded, places);
  return { text, title, days, counts, links, speakers };
}
