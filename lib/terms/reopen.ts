import { command } from "@/lib/core/command";
import { changeTerm, loadTermForChange, refuseUnlessState } from "./change";
import { dropNeverTakenUpHold, reopenHold } from "./hold-days";
import { deleteUntouchedRenewal } from "./next-term";
import { mayManageTerm } from "./policy";
import { reopenTermInput } from "./schema";
import "server-only";

/** Takes an end back; one by renewal also takes the untouched new term away. Managers of the program and country, and administrators. */
export const reopenTerm = command({
  name: "term.reopen",
  input: reopenTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, input, subject: term }) => {
    refuseUnlessState(term, ["ended"], "This term has not ended.");
    const dropped = term.ending === "renewed" ? await deleteUntouchedRenewal(tx, term) : [];
    const { endsOn, reason } = input;
    await dropNeverTakenUpHold(tx, term.id);
    const rests = input.state === "on_hold" && term.endsOn !== null && (await reopenHold(tx, term.id, term.endsOn));
    const state = input.state === "on_hold" && !rests ? "active" : input.state;
    const audit = await changeTerm(tx, term, { state, ending: null, endsOn, reason });
    const removed = dropped.map((row) => ({
      objectKind: "term",
      objectId: row.id,
      concernsId: row.memberId,
      before: row,
    }));
    return { value: { id: term.id, version: term.version + 1 }, audit: [audit, ...removed] };
  },
});
