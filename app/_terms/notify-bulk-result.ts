import type { ActionResult } from "@/lib/core/errors";
import type { BulkTermOutcome } from "@/lib/terms/schema";
import { plural } from "../_ui/format";
import { showNotice, showUndo } from "../_ui/undo-notice";

type Tell = {
  outcome: ActionResult<BulkTermOutcome>;
  /** "put on hold", "renewed", "ended". */
  did: string;
  undo: (done: BulkTermOutcome["done"]) => Promise<unknown>;
};

/** Says what a bulk step did, and whom it passed over and why. */
export function notifyBulkResult({ outcome, did, undo }: Tell) {
  if (!outcome.ok) return showNotice(outcome.message);
  const { done, refused } = outcome.value;
  const [first] = refused;
  const left = first
    ? ` ${plural(refused.length, "term")} not changed: ${first.name}${refused.length > 1 ? " and others" : ""}. ${first.why}`
    : "";
  if (done.length === 0) return showNotice(left.trim() || "This fits none of their terms.");
  showUndo({ message: `${plural(done.length, "term")} ${did}.${left}`, undo: () => undo(done) });
}
