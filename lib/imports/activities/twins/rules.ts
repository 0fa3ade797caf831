import { searchText } from "@/db/fold";
import { foldLink } from "@/lib/activities/rules";
import { dayWords } from "@/lib/clock";
import { folded } from "../../texts/rules";
import type { ActivityDraft } from "../rules";

/** An activity that somebody is credited on already, as far as it tells whether a row speaks of it. */
export type Candidate = {
  memberId: string;
  type: string;
  title: string;
  startsOn: string;
  city: string | null;
  links: string[];
};

/** What is one thing at one address; of a conference many talks have the same. */
const addressed: ReadonlySet<string> = new Set([
  "article",
  "video",
  "podcast",
  "newsletter",
  "book",
  "open_source",
  "code_sample",
  "translation",
]);

/** Whether a row of that member's speaks of an activity that came from elsewhere: by title with day or link, or by what a link alone tells. */
export function isTwin(draft: ActivityDraft, candidate: Candidate): boolean {
  const isElsewhere = draft.city && candidate.city && searchText(draft.city) !== searchText(candidate.city);
  if (isElsewhere) return false;
  const links = draft.links.map(foldLink);
  const hasLink = candidate.links.some((link) => links.includes(link));
  if (folded(draft.title) === folded(candidate.title)) return hasLink || draft.startsOn === candidate.startsOn;
  return hasLink && draft.type === candidate.type && addressed.has(draft.type);
}

/** That it is here, and what the row says otherwise. */
export function twinWords(draft: ActivityDraft, candidate: Candidate): string {
  const told: [string, string | null, string | null][] = [
    ["title", candidate.title, draft.title],
    ["day", dayWords(candidate.startsOn), dayWords(draft.startsOn)],
    ["kind", candidate.type.replaceAll("_", " "), draft.type.replaceAll("_", " ")],
    ["city", candidate.city, draft.city],
  ];
  const differing = told.flatMap(([field, here, there]) =>
    here && there && folded(here) !== folded(there)
      ? [`${field} "${there.slice(0, 80)}", here "${here.slice(0, 80)}"`]
      : [],
  );
  const here = "It is here already, from elsewhere, and keeps what it has.";
  return differing.length > 0 ? `${here} The file says: ${differing.join("; ")}.` : here;
}
