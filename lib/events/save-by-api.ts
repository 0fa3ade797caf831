import { commandsTogether } from "@/lib/core/command";
import { confirmedDayField, idField, versionField } from "@/lib/core/fields";
import { eventFactsOf } from "./facts";
import { getEvent } from "./get";
import { reviseEvent } from "./revise";
import { eventFacts } from "./schema";
import "server-only";

/** Some of what an event says. Without a version, whatever it says by now. */
const patchedEventInput = eventFacts
  .partial()
  .extend({ id: idField, version: versionField.optional(), confirmedDay: confirmedDayField });

/** Changes some of what an event says, with the rights of `reviseEvent`; the rest stays as it is by now. */
export const patchEvent = commandsTogether({
  input: patchedEventInput,
  run: async ({ tx, viewer, input, sent }) => {
    const event = await getEvent(viewer, input.id, tx);
    const named = Object.fromEntries(Object.entries(input).filter(([name]) => sent.has(name)));
    const { confirmedDay } = input;
    return reviseEvent.within(tx, viewer, {
      ...eventFactsOf(event),
      ...{ confirmedDay, version: event.version },
      ...named,
    });
  },
});
