import { z } from "zod";
import { idField, onlyTold, versionField } from "@/lib/core/fields";
import { groupFacts } from "./schema";

const told = {
  ...{ id: onlyTold, programKey: onlyTold, closedOn: onlyTold, leads: onlyTold },
  ...{ createdAt: onlyTold, updatedAt: onlyTold },
};

/** A group as it is told, with what is to be otherwise. */
export const replacedGroupInput = z.strictObject({
  ...groupFacts.shape,
  ...told,
  slug: idField,
  version: versionField,
});

/** Some of it. Without a version, whatever it says by now. */
export const patchedGroupInput = z.strictObject({
  ...groupFacts.partial().shape,
  slug: idField,
  version: versionField.optional(),
});

export const groupFactKeys = Object.keys(groupFacts.shape) as (keyof typeof groupFacts.shape)[];
