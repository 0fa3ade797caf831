import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { changeTerm, loadTermForChange, refuseUnlessState, type Term } from "./change";
import { holdNeverTakenUp } from "./hold-days";
import { acceptTermInput, declineTermInput } from "./schema";
import "server-only";

/** The invited member takes the term, on the days that it was offered for. Refuses one that was answered or has run out. */
export const acceptTerm = command({
  name: "term.accept",
  input: acceptTermInput,
  subject: loadTermForChange,
  allow: isOwnTerm,
  run: async ({ tx, viewer, subject: term }) => {
    refuseUnlessState(term, ["invited"], "This invitation was answered already.");
    if (term.endsOn && term.endsOn < today(viewer.timeZone))
      throw new Refusal("conflict", "This invitation is no longer valid. Ask the program manager for a new one.");
    const audit = await changeTerm(tx, term, { state: "active" });
    return { value: { id: term.id, version: term.version + 1 }, audit };
  },
});

/** The invited member says no; the term ends as withdrawn, counts on no day and stays on record. */
export const declineTerm = command({
  name: "term.turn_down",
  input: declineTermInput,
  subject: loadTermForChange,
  allow: isOwnTerm,
  run: async ({ tx, viewer, input, subject: term }) => {
    refuseUnlessState(term, ["invited"], "This invitation was answered already.");
    const day = today(viewer.timeZone);
    const endsOn = term.startsOn > day ? term.startsOn : day;
    await holdNeverTakenUp(tx, term);
    const columns = { state: "ended", ending: "withdrawn", endsOn, reason: input.reason ?? term.reason } as const;
    return { value: { id: term.id, version: term.version + 1 }, audit: await changeTerm(tx, term, columns) };
  },
});

function isOwnTerm(viewer: Viewer, term: Term): boolean {
  return viewer.memberId === term.memberId;
}
