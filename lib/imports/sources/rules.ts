import { sourceKeyOf } from "@/lib/activities/sources/rules";
import type { ActivityDraft } from "../activities/rules";
import { folded } from "../texts/rules";

/**
 * How the database knows a row again: the file's own id where it has one, else what the row says, each within the log of the
 * member whom it is about. An id that stands for something else already is not trusted: then what the row says decides.
 */
export function sourceKeysOf(draft: ActivityDraft, memberId: string | null): { first: string; second: string } {
  const scope = memberId ?? "import";
  const said = sourceKeyOf(
    ...[draft.title, draft.startsOn, draft.type, ...draft.people.map(({ name }) => name), ...draft.links].map(folded),
  );
  return { first: `${scope}/${draft.key}`, second: `${scope}/${draft.key}/${said}` };
}

/** Whether an activity found by the file's id is the one that the row speaks of: its title or its day is the same. */
export function isSame(draft: ActivityDraft, found: { title: string; startsOn: string }): boolean {
  if (!draft.key.startsWith("id:")) return true;
  return folded(found.title) === folded(draft.title) || found.startsOn === draft.startsOn;
}
