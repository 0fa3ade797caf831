import "server-only";
import { parse } from "../../command";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { endTerm, renewTerm, reopenTerm } from "../commands";
import { holdTerm, resumeTerm } from "../holds/commands";
import { getTerm } from "../queries";
import { type ManyDone, manyInput } from "./schema";

/** The same step for several terms, each by its own command: one that refuses leaves the others alone. */
export async function stepMany(viewer: Viewer, raw: unknown): Promise<ManyDone> {
  const { step, termIds, day, ending, reason, before } = parse(manyInput, raw);
  const outcome: ManyDone = { done: [], refused: [] };
  for (const id of termIds) {
    let name = "";
    try {
      const term = await getTerm(viewer, id);
      name = term.name;
      const seen = { id, version: term.version };
      if (step === "hold") await holdTerm(viewer, { ...seen, fromOn: day, reason });
      if (step === "resume") await resumeTerm(viewer, { ...seen, onDay: day });
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
