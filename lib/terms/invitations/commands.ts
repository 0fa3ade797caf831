import "server-only";
import { today } from "../../clock";
import { command } from "../../command";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { changeTerm, onlyFrom, type Term, termSeen } from "../changes/commands";
import { restNeverBegun } from "../holds/commands";
import { acceptInput, turnDownInput } from "../schema";

/** The invited member takes the term, on the days that it was offered for. Refuses one that was answered or has run out. */
export const acceptTerm = command({
  name: "term.accept",
  input: acceptInput,
  subject: termSeen,
  allow: isTheirs,
  run: async ({ tx, viewer, subject: term }) => {
    onlyFrom(term, ["invited"], "This invitation was answered already.");
    if (term.endsOn && term.endsOn < today(viewer.timeZone))
      throw new Refusal("conflict", "This invitation is no longer valid. Ask the program manager for a new one.");
    const audit = await changeTerm(tx, term, { state: "active" });
    return { value: { id: term.id, version: term.version + 1 }, audit };
  },
});

/** The invited member says no; the term ends as withdrawn, counts on no day and stays on record. */
export const turnDownTerm = command({
  name: "term.turn_down",
  input: turnDownInput,
  subject: termSeen,
  allow: isTheirs,
  run: async ({ tx, viewer, input, subject: term }) => {
    onlyFrom(term, ["invited"], "This invitation was answered already.");
    const day = today(viewer.timeZone);
    const endsOn = term.startsOn > day ? term.startsOn : day;
    await restNeverBegun(tx, term);
    const columns = { state: "ended", ending: "withdrawn", endsOn, reason: input.reason ?? term.reason } as const;
    return { value: { id: term.id, version: term.version + 1 }, audit: await changeTerm(tx, term, columns) };
  },
});

function isTheirs(viewer: Viewer, term: Term): boolean {
  return viewer.memberId === term.memberId;
}
