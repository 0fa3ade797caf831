import type { ImportKind } from "@/db/words";
import { type ActivityField, activityFields } from "./kinds/activities/fields";
import { type EventField, eventFields } from "./kinds/events/fields";
import { type GroupField, groupFields } from "./kinds/groups/fields";
import { type MemberField, memberFields } from "./kinds/members/fields";

/** Which columns, by place, feed which field. */
export type Columns = Map<ImportField, number[]>;

/** Fields that several columns may feed; of any other, the first column counts. */
export const repeatableFields: ReadonlySet<ImportField> = new Set<ImportField>([
  "links",
  "details",
  "tags",
  "people",
  "speakers",
  "languages",
  "bio",
  "aliases",
  "type",
  "speaker_handles",
]);

export type ImportField = MemberField | ActivityField | GroupField | EventField;

/** What a file of each kind may say. */
export const fieldsByKind: Record<ImportKind, readonly ImportField[]> = {
  members: memberFields,
  activities: activityFields,
  groups: groupFields,
  events: eventFields,
};
