import { creditParts, visibilities } from "@/db/words";
import { editableActivityColumns } from "@/lib/activities/csv-export";
import { activityFactsOf } from "@/lib/activities/facts";
import type { ActivityFacts } from "@/lib/activities/schema";
import type { Catalogue } from "@/lib/catalogue/get";
import { changedFields } from "@/lib/core/changes";
import { plainCell } from "@/lib/core/csv";
import { normalizeWords } from "../../files/text";
import type { Warn } from "../../infer/cells";
import { splitPeople } from "../../infer/people";
import { isAsExported, isEditedCell, type OwnRow } from "../own-cells";
import { figuresIn } from "./own-figures";
import type { OwnActivity } from "./own-rows";
import type { ActivityDraft } from "./read";

/** What follows from the others, or from reviews: an import cannot change it. */
const derived = ["state", "counts for", "reach"];

/**
 * What an activity says once the cells that somebody edited in its line of an export are taken; null where none was, or only
 * such as cannot be changed. A cell is compared with what the export would write today.
 */
export function ownChanges(
  { activity, line }: OwnActivity,
  draft: ActivityDraft & { own: OwnRow },
  { catalogue, warn }: { catalogue: Catalogue; warn: Warn },
): ActivityFacts | null {
  const { cells } = draft.own;
  const isEdited = (column: string) => isEditedCell(draft.own, line, column);
  const before = activityFactsOf(activity);
  for (const column of derived.filter(isEdited))
    warn(column, `"${column}" follows from what happened here. An import does not change it.`);
  if (isAsExported(draft.own, editableActivityColumns)) return null;
  const isOtherDay = draft.startsOn !== "" && draft.startsOn !== before.startsOn;
  const isOtherEnd = cells.has("last day") && draft.endsOn !== lastDayOf(before);
  const changes: Partial<ActivityFacts> = {
    ...(isEdited("day") && isOtherDay && { startsOn: draft.startsOn }),
    ...((isEdited("day") || isEdited("last day")) && isOtherEnd && { endsOn: draft.endsOn }),
    ...(isEdited("type") && { type: draft.type }),
    ...(isEdited("title") && draft.title && { title: draft.title }),
    ...(isEdited("country") && { country: draft.country, countryAsWritten: draft.countryAsWritten }),
    ...(isEdited("city") && { city: draft.city }),
    ...(isEdited("language") && { language: draft.language }),
    ...(isEdited("links") && { links: draft.links }),
    ...(isEdited("description") && { description: plainCell(cells.get("description")) }),
    ...(isEdited("visibility") && visibilityIn(cells, warn)),
    ...(isEdited("numbers") && { figures: { ...unknownOf(before), ...figuresIn(cells.get("numbers") ?? "", warn) } }),
    ...(isEdited("people") && { credits: creditsIn(cells.get("people") ?? "", { activity, line }) }),
    ...(isEdited("goals") && {
      goals: tagsIn("goal", draft.goals, { before: before.goals, known: goalsOf(catalogue), warn }),
    }),
    ...(isEdited("principles") && {
      principles: tagsIn("principle", draft.principles, {
        before: before.principles,
        known: catalogue.principles,
        warn,
      }),
    }),
  };
  const isChanged = Object.keys(changedFields(before, changes).after).length > 0;
  return isChanged ? { ...before, ...changes } : null;
}

function lastDayOf({ startsOn, endsOn }: ActivityFacts): string | null {
  return endsOn === startsOn ? null : (endsOn ?? null);
}

function visibilityIn(cells: ReadonlyMap<string, string>, warn: Warn): Partial<ActivityFacts> {
  const word = normalizeWords(cells.get("visibility") ?? "");
  const visibility = visibilities.find((known) => known === word);
  if (!visibility) warn("visibility", `"${word}" is none of: ${visibilities.join(", ")}. It stays as it is.`);
  return visibility ? { visibility } : {};
}

/** A number that is no longer there is not known any more. */
function unknownOf({ figures }: ActivityFacts): ActivityFacts["figures"] {
  return Object.fromEntries(Object.keys(figures).map((key) => [key, null]));
}

/** The people whom the export named are who they were; anybody else is a guest. */
function creditsIn(text: string, { activity, line }: OwnActivity): ActivityFacts["credits"] {
  const before = activityFactsOf(activity).credits;
  const named = (line.get("people") ?? "").split("; ");
  return splitPeople(text, { separator: ";" }).people.map(({ name, aside }) => {
    const known = before.find((_, at) => named[at]?.replace(/ \([^()]*\)$/, "") === name);
    const part = creditParts.find((one) => one === aside) ?? known?.part ?? "contributor";
    return known ? { ...known, part } : { memberId: null, guestName: name, part };
  });
}

type Tag = ActivityFacts["goals"][number];
type KnownTag = { key: string; name: string; aliases: string[] };

function tagsIn(
  what: string,
  words: string[],
  { before, known, warn }: { before: Tag[]; known: KnownTag[]; warn: Warn },
): Tag[] {
  return words.flatMap((word) => {
    const standing = before.find(({ key }) => key === word);
    if (standing) return [standing];
    const found = known.find(({ key, name, aliases }) =>
      [key, name, ...aliases].some((other) => normalizeWords(other) === normalizeWords(word)),
    );
    if (!found) warn(null, `There is no ${what} "${word}" here; it is left out.`);
    return found ? [{ key: found.key, reason: null }] : [];
  });
}

function goalsOf({ programs }: Catalogue): KnownTag[] {
  return programs.flatMap(({ goals }) => goals);
}
