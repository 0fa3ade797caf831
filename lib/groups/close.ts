import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { getGroup } from "./get";
import { writeGroupRow } from "./internal/save";
import { closeGroupInput, reopenGroupInput } from "./schema";
import "server-only";

/** Closes a group from a day on; its events and what came of them stay and keep counting. Its leads and whoever manages it. */
export const closeGroup = command({
  name: "group.close",
  input: closeGroupInput,
  subject: (tx, input, viewer) => getGroup(viewer, input.id, tx),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, input, subject }) => {
    if (input.closedOn > today()) {
      const message = "Choose today or an earlier day.";
      throw new Refusal("invalid", message, { closedOn: message });
    }
    if (subject.closedOn === input.closedOn) return { value: { id: subject.id, version: subject.version }, audit: [] };
    await writeGroupRow(tx, input, { closedOn: input.closedOn });
    return {
      value: { id: subject.id, version: input.version + 1 },
      audit: { objectKind: "group", objectId: subject.id, after: { closedOn: input.closedOn } },
    };
  },
});

/** Takes that back. */
export const reopenGroup = command({
  name: "group.reopen",
  input: reopenGroupInput,
  subject: (tx, input, viewer) => getGroup(viewer, input.id, tx),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, input, subject }) => {
    if (subject.closedOn === null) return { value: { id: subject.id, version: subject.version }, audit: [] };
    await writeGroupRow(tx, input, { closedOn: null });
    return {
      value: { id: subject.id, version: input.version + 1 },
      audit: { objectKind: "group", objectId: subject.id, before: { closedOn: subject.closedOn } },
    };
  },
});
