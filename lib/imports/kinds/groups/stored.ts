import { dayInWords } from "@/lib/core/clock";
import { groupKindLabels } from "@/lib/groups/kinds";
import { countWords } from "../differences";
import { type StoredValues, stored } from "../stored";
import { placeStored } from "../stored-place";
import type { GroupDraft } from "./read";

/** What each field of a row becomes, for the reader of a preview. */
export function storedGroup(draft: GroupDraft): StoredValues {
  return {
    name: stored(draft.name),
    kind: stored(draft.kind && groupKindLabels[draft.kind].one),
    ...placeStored(draft),
    links: stored(draft.links.join(", ")),
    latitude: stored(draft.latitude?.toString()),
    longitude: stored(draft.longitude?.toString()),
    members: stored(countWords(draft.members)),
    members_as_of: stored(draft.membersOn && dayInWords(draft.membersOn)),
    aliases: stored(draft.aliases.join(", ")),
    description: stored(draft.description),
    time_zone: stored(draft.timeZone),
  };
}
