import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { refuseFarDay } from "@/lib/core/far-day";
import { creditNewEvent } from "./crediting";
import { eventTimeZone } from "./moments";
import { getHostGroup, recordNewEvent } from "./record";
import { logEventInput } from "./schema";
import "server-only";

/** Logs an event that a group held; its leads and speakers get their credit by itself. Leads of the group and whoever manages it. */
export const logEvent = command({
  name: "event.log",
  input: logEventInput,
  subject: async (tx, input, viewer, batch) => getHostGroup(tx, viewer, { facts: input, batch }),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, viewer, input, subject: group, batch }) => {
    if (input.startsOn > today(eventTimeZone(input, group, viewer))) {
      const message = "This day is still to come: plan the event instead.";
      throw new Refusal("invalid", message, { startsOn: message });
    }
    if (!batch) refuseFarDay(input);
    const { sourceKey, confirmedDay, ...facts } = input;
    const { id, audit } = await recordNewEvent(tx, viewer, { facts, group, state: "held", sourceKey });
    return { value: { id }, audit: [audit, ...(await creditNewEvent(tx, viewer, { id, facts }))] };
  },
});
