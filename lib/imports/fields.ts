import { type ActivityField, activityFields } from "./kinds/activities/fields";
import { type EventField, eventFields } from "./kinds/events/fields";
import { type FactField, factFields } from "./kinds/facts/fields";
import { type GroupField, groupFields } from "./kinds/groups/fields";
import { type MemberField, memberFields } from "./kinds/members/fields";

/** Which columns, by place, feed which field. */
export type Columns = Map<ImportField, number[]>;

export type ImportField = MemberField | ActivityField | GroupField | EventField | FactField;

/** What files of any kind may say, each once. */
export const importFields: readonly ImportField[] = [
  ...new Set([...memberFields, ...activityFields, ...groupFields, ...eventFields, ...factFields]),
];
