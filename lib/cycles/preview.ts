import { dayInWords, today } from "@/lib/core/clock";
import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { renewalDays } from "@/lib/terms/renewal-days";
import { decisionRefusal } from "./decision-refusal";
import { getCycle } from "./get";
import { kindsWithReason, letterKindOf } from "./letters/kinds";
import { levelsInOrder } from "./levels";
import { previewDecisionsInput, readCycleTermFilter } from "./schema";
import { cycleTermsChosen } from "./terms";
import "server-only";

export type DecisionPreview = Awaited<ReturnType<typeof previewDecisions>>;

/**
 * What each of the chosen terms would become, before anybody decides: those that were ticked, or all that the filter names among those
 * that the viewer manages. Who was decided on already, whose term cannot become that, and the viewer themselves, are left out and named.
 */
export async function previewDecisions(viewer: Viewer, raw: unknown) {
  const { cycleId, isAll, ids, filter, decision, level, untilOn } = parse(previewDecisionsInput, raw);
  const cycle = await getCycle(viewer, cycleId);
  const order = await levelsInOrder(viewer, cycle.programKey);
  const rows = await cycleTermsChosen(viewer, cycle, isAll ? readCycleTermFilter(filter) : ids);
  const day = today(viewer.timeZone);
  const left: { name: string; why: string }[] = [];
  const become = rows.flatMap(({ id, version, name, memberId, isDecided, ...term }) => {
    const next = decision === "renew" ? renewalDays(term) : null;
    const why = isDecided
      ? "is decided already"
      : memberId === viewer.memberId
        ? "is you: another reviewer decides"
        : decisionRefusal(decision, term, day);
    if (why) {
      left.push({ name, why });
      return [];
    }
    const after = decision === "renew" ? (level ?? term.level) : term.level;
    const letterKind = letterKindOf(decision, { before: term.level, after, order });
    const until = decision === "renew" ? (next?.endsOn ?? null) : decision === "grace" ? untilOn : term.endsOn;
    return [{ id, version, name, before: term.level, after, until: until && dayInWords(until), letterKind }];
  });
  if (become.length === 0 && left.length === 0)
    throw new Refusal("conflict", "None of these terms is in the cycle any more.");
  const needsReason = become.some(({ letterKind }) => kindsWithReason.includes(letterKind));
  return { become, left, needsReason };
}
