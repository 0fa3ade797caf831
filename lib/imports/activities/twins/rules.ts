import { foldLink } from "@/lib/activities/rules";
import { addDays, dayWords } from "@/lib/clock";
import { differencesIn } from "../../differences/rules";
import { isSameCity } from "../../places/rules";
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

/** What stands at one address by itself; a newsletter, a podcast or a project has the same one again and again. */
const addressed: ReadonlySet<string> = new Set(["article", "video", "book", "translation"]);

/** Whether a row of that member's speaks of an activity that came from elsewhere: of the same title on its day, or the day beside it. */
export function isTwin(draft: ActivityDraft, candidate: Candidate): boolean {
  return (
    isSameCity(draft.city, candidate.city) &&
    folded(draft.title) === folded(candidate.title) &&
    candidate.startsOn >= addDays(draft.startsOn, -1) &&
    candidate.startsOn <= addDays(draft.startsOn, 1)
  );
}

/** Whether it is at the very address of that one, which nothing else has: an article that was renamed, or came out on another day. */
export function isAtSameAddress(draft: ActivityDraft, candidate: Candidate): boolean {
  if (draft.type !== candidate.type || !addressed.has(draft.type) || !isSameCity(draft.city, candidate.city))
    return false;
  return draft.links.map(foldLink).some((link) => link.includes("/") && candidate.links.includes(link));
}

/** That it is here, and what the row says otherwise. */
export function twinWords(draft: ActivityDraft, candidate: Candidate): string {
  const differences = differencesIn([
    ["title", candidate.title, draft.title],
    ["day", dayWords(candidate.startsOn), dayWords(draft.startsOn)],
    ["kind", candidate.type.replaceAll("_", " "), draft.type.replaceAll("_", " ")],
    ["city", candidate.city, draft.city],
  ]);
  return ["It is here already, from another source, and does not change.", differences].filter(Boolean).join(" ");
}
