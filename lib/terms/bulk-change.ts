import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { endTerm } from "./end";
import { getTerm } from "./get";
import { holdTerm } from "./hold";
import { renewTerm } from "./renew";
import { reopenTerm } from "./reopen";
import { resumeTerm } from "./resume";
import { type BulkTermOutcome, bulkTermInput } from "./schema";
import "server-only";

/** The same step for several terms, each by its own command: one that refuses leaves the others alone. */
export async function changeTermsInBulk(viewer: Viewer, raw: unknown): Promise<BulkTermOutcome> {
  const { step, termIds, day, ending, reason, before } = parse(bulkTermInput, raw);
  const outcome: BulkTermOutcome = { done: [], refused: [] };
  for (const id of termIds) {
    let name = "";
    try {
      const term = await getTerm(viewer, id);
      name = term.name;
      const seen = { id, version: term.version };
      if (step === "hold") await holdTerm(viewer, { ...seen, fromOn: day, reason });
      if (step === "resume")
        await resumeTerm(viewer, { ...seen, onDay: day, state: before[id]?.state === "grace" ? "grace" : "active" });
      if (step === "renew") await renewTerm(viewer, { ...seen, reason });
      if (step === "end") await endTerm(viewer, { ...seen, endsOn: day, ending, reason });
      if (step === "reopen") await reopenTerm(viewer, { ...seen, ...before[id] });
      outcome.done.push({ id, endsOn: term.endsOn, state: term.state });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.refused.push({ name: name || "Somebody", why: error.message });
    }
  }
  return outcome;
}
