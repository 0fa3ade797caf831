import "server-only";
import { command } from "../../command";
import { recordActivity } from "../commands";
import { creditedIn } from "../credits/queries";
import { checkReferences } from "../parts/commands";
import { mayLog } from "../policy";
import { importInput } from "../schema";

/**
 * Brings in something that was done, as a row of a file tells it; with nobody of the directory credited it belongs to nobody.
 * Administrators any; managers what somebody of their program and country is credited on; members their own.
 */
export const importActivity = command({
  name: "activity.import",
  input: importInput,
  subject: async (tx, input, viewer) => {
    await checkReferences(tx, input);
    return viewer.isAdministrator ? [] : creditedIn(viewer, input, tx);
  },
  allow: (viewer, credited) => mayLog(viewer, credited),
  run: async ({ tx, viewer, input, later }) => {
    const credited = input.credits.flatMap((credit) => credit.memberId ?? []);
    const loggedById = credited.find((id) => id === viewer.memberId) ?? credited[0] ?? null;
    return recordActivity(tx, viewer, { ...input, figureSource: "imported", loggedById }, later);
  },
});
