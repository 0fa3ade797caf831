import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { countTermsByLevel } from "@/lib/triage/count-by-level";
import { reportChoices } from "../program/controls";
import { limitedCountries } from "../program/scope";
import { yieldAfter } from "../yield-after";
import { countEndingFacts, listEndingFacts } from "./ending-facts";
import { countRetention, listBegunTerms } from "./retention";
import type { StandingFilter } from "./schema";
import { listFilter, standingScope } from "./scope";
import { countStages } from "./stages";
import "server-only";

export type StandingData = Awaited<ReturnType<typeof loadStandingReport>>;

/** Everything that the report on terms says; the lists behind its numbers only where the address names one. */
export async function loadStandingReport(viewer: Viewer, filter: StandingFilter) {
  const scope = await standingScope(viewer, filter);
  const asksForTerms = filter.began !== undefined || filter.became !== undefined;
  const asksForFacts = filter.facts !== undefined || filter.fact !== undefined;
  return {
    scope,
    asOf: now().toISOString(),
    limitedTo: limitedCountries(scope),
    period: scope.period,
    terms: await yieldAfter(countTermsByLevel(viewer, listFilter(scope))),
    cohorts: await yieldAfter(countRetention(viewer, scope)),
    facts: await yieldAfter(countEndingFacts(viewer, scope)),
    stages: await yieldAfter(countStages(viewer, scope)),
    listed: {
      begun: asksForTerms ? await yieldAfter(listBegunTerms(viewer, scope)) : null,
      facts: asksForFacts ? await yieldAfter(listEndingFacts(viewer, scope)) : null,
    },
    choices: await reportChoices({ ...scope, filter: {} }),
  };
}
