import { type GroupKind, groupKinds } from "@/db/words";

export const groupKindLabels: Record<GroupKind, { one: string; many: string }> = {
  "user group": { one: "User group", many: "User groups" },
  "student club": { one: "Student club", many: "Student clubs" },
  "partner organisation": { one: "Partner", many: "Partners" },
};

/** For a field or a filter: each kind by its name. */
export const groupKindChoices = groupKinds.map((value) => ({ value, ...groupKindLabels[value] }));
