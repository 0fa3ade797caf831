import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getTerm } from "@/lib/terms/get";
import { decideOnTerm } from "./decide";
import { type BulkDecideOutcome, bulkDecideInput } from "./schema";
import "server-only";

/** The same decision for several terms, each by its own command: one that refuses leaves the others alone. */
export async function decideOnTerms(viewer: Viewer, raw: unknown): Promise<BulkDecideOutcome> {
  const { terms, ...asked } = parse(bulkDecideInput, raw);
  const outcome: BulkDecideOutcome = { done: [], refused: [] };
  for (const { id, version } of terms) {
    let name = "";
    try {
      name = (await getTerm(viewer, id)).name;
      outcome.done.push(await decideOnTerm(viewer, { ...asked, termId: id, termVersion: version }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.refused.push({ name: name || "Somebody", why: error.message });
    }
  }
  return outcome;
}
