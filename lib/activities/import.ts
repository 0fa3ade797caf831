import { command } from "@/lib/core/command";
import { checkActivityReferences } from "./internal/check-references";
import { mayLogActivity } from "./policy";
import { recordNewActivity } from "./record";
import { importActivityInput } from "./schema";
import "server-only";

/**
 * Brings in something that was done, as a row of a file tells it; with nobody of the directory credited it belongs to nobody.
 * Administrators any; managers what somebody of their program and country is credited on; members their own.
 */
export const importActivity = command({
  name: "activity.import",
  input: importActivityInput,
  subject: (tx, input, _viewer, batch) => checkActivityReferences(tx, input, batch),
  allow: mayLogActivity,
  run: async ({ tx, viewer, input, batch }) => {
    const credited = input.credits.flatMap((credit) => credit.memberId ?? []);
    const loggedById = credited.find((id) => id === viewer.memberId) ?? credited[0] ?? null;
    return recordNewActivity(tx, viewer, { ...input, figureSource: "imported", loggedById }, batch);
  },
});
