import { addDays, dayInWords } from "@/lib/core/clock";
import { normalizeLink } from "@/lib/core/links";
import { normalizeWords } from "../../files/text";
import { isSameCity } from "../../infer/places";
import { differenceWords } from "../differences";
import type { ActivityDraft } from "./read";

/** `earlier` are the keys that an earlier file gave an activity of several rows: told in one of them, or by all of its people. */
export type SourceKeys = { first: string; second: string; earlier: string[] };

/**
 * How the database knows a row again: the file's own id where it has one, else what the row says, each within the log of the
 * member whom it is about. An id that stands for something else already is not trusted: then what the row says decides.
 */
export function activitySourceKeys({ key, said, saidBefore }: ActivityDraft, memberIds: (string | null)[]): SourceKeys {
  const [scope = "import", ...others] = memberIds.map((id) => id ?? "import");
  const scopes = [...new Set([scope, ...others, "import"])];
  return {
    first: `${scope}/${key}`,
    second: `${scope}/${key}/${said}`,
    earlier: scopes.flatMap((one) => saidBefore.map((before) => `${one}/${before}`)),
  };
}

/** Whether an activity found by the file's id is the one that the row speaks of: its title or its day is the same. */
export function isActivityOfRow(draft: ActivityDraft, found: { title: string; startsOn: string }): boolean {
  if (!draft.key.startsWith("id:")) return true;
  return normalizeWords(found.title) === normalizeWords(draft.title) || found.startsOn === draft.startsOn;
}

/** An activity that somebody is credited on already, as far as it tells whether a row speaks of it. */
export type ActivityCandidate = {
  memberId: string;
  type: string;
  title: string;
  startsOn: string;
  city: string | null;
  links: string[];
};

/** What stands at one address by itself; a newsletter, a podcast or a project has the same one again and again. */
const typesWithOwnLink: ReadonlySet<string> = new Set(["article", "video", "book", "translation"]);

/** Whether a row of that member's speaks of an activity that came from elsewhere: of the same title on its day, or the day beside it. */
export function isDuplicateOfRow(draft: ActivityDraft, candidate: ActivityCandidate): boolean {
  return (
    isSameCity(draft.city, candidate.city) &&
    (titleKey(draft.title) === titleKey(candidate.title) || isSameTalk(draft, candidate)) &&
    candidate.startsOn >= addDays(draft.startsOn, -1) &&
    candidate.startsOn <= addDays(draft.startsOn, 1)
  );
}

/** A title without its punctuation and the words that a sign stands for as well: "Data & AI" is "Data and AI". */
function titleKey(title: string): string {
  const words = normalizeWords(title).split(" ");
  return words.filter((word) => !/^(and|und|y|et|e|i|och|og|the|a|an)$/.test(word)).join(" ") || words.join(" ");
}

/** The same slides or recording, and a title that begins as the other one does: one of them has a subtitle. */
function isSameTalk(draft: ActivityDraft, candidate: ActivityCandidate): boolean {
  const [one, other] = [titleKey(draft.title), titleKey(candidate.title)];
  const isLonger = one.startsWith(other) || other.startsWith(one);
  return isLonger && draft.links.map(normalizeLink).some((link) => candidate.links.includes(link));
}

/** Whether it is at the very address of that one, which nothing else has: an article that was renamed, or came out on another day. */
export function hasSameLink(draft: ActivityDraft, candidate: ActivityCandidate): boolean {
  if (draft.type !== candidate.type || !typesWithOwnLink.has(draft.type) || !isSameCity(draft.city, candidate.city))
    return false;
  return draft.links.map(normalizeLink).some((link) => link.includes("/") && candidate.links.includes(link));
}

/** That it is here, and what the row says otherwise. */
export function duplicateWords(draft: ActivityDraft, candidate: ActivityCandidate): string {
  const differences = differenceWords([
    ["title", candidate.title, draft.title],
    ["day", dayInWords(candidate.startsOn), dayInWords(draft.startsOn)],
    ["kind", candidate.type.replaceAll("_", " "), draft.type.replaceAll("_", " ")],
    ["city", candidate.city, draft.city],
  ]);
  return ["It is here already, from another source, and does not change.", differences].filter(Boolean).join(" ");
}
