import { newId } from "@/db/id";
import { addDays, type Day, daysBetween } from "@/lib/core/clock";
import { type Audit, command } from "@/lib/core/command";
import { refuseFarDay } from "@/lib/core/far-day";
import { getHostGroup, recordNewEvent } from "./record";
import { type EventFacts, planEventInput } from "./schema";
import { daysOfSeries } from "./series";
import "server-only";

/** Plans an event, or a series of at most twelve, each its own from then on. Leads of the group and whoever manages it. */
export const planEvent = command({
  name: "event.plan",
  input: planEventInput,
  subject: async (tx, input, viewer, batch) => getHostGroup(tx, viewer, { facts: input, batch }),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, viewer, input, subject: group, batch }) => {
    if (!batch) refuseFarDay(input);
    const { repeat, sourceKey, confirmedDay, ...facts } = input;
    const days = repeat ? daysOfSeries(facts.startsOn, repeat.every, repeat.times) : [facts.startsOn];
    const seriesId = repeat ? newId() : null;
    const audits: Audit[] = [];
    const ids: string[] = [];
    for (const [place, startsOn] of days.entries()) {
      const own = { ...facts, startsOn, endsOn: place === 0 ? facts.endsOn : endInSeries(facts, startsOn) };
      const key = sourceKey && place > 0 ? `${sourceKey}:${place}` : sourceKey;
      const made = await recordNewEvent(tx, viewer, { facts: own, group, state: "planned", sourceKey: key, seriesId });
      audits.push(made.audit);
      ids.push(made.id);
    }
    return { value: { id: ids[0] ?? "", ids }, audit: audits };
  },
});

/** An end on the next day stays on the next day. */
function endInSeries(facts: EventFacts, startsOn: Day): Day | null {
  return facts.endsOn && addDays(startsOn, daysBetween(facts.startsOn, facts.endsOn));
}
