import { termCommand } from "./change";
import { dropNeverTakenUpHold, reopenHold } from "./hold-days";
import { lifecycle } from "./lifecycle";
import { deleteUntouchedRenewal } from "./next-term";
import "server-only";

/** Takes an end back; one by renewal also takes the untouched new term away. */
export const reopenTerm = termCommand(lifecycle.reopen, async ({ tx, input, term, write }) => {
  const dropped = term.ending === "renewed" ? await deleteUntouchedRenewal(tx, term) : [];
  const { endsOn, reason } = input;
  await dropNeverTakenUpHold(tx, term.id);
  const rests = input.state === "on_hold" && term.endsOn !== null && (await reopenHold(tx, term.id, term.endsOn));
  const state = input.state === "on_hold" && !rests ? "active" : input.state;
  const { value, audit } = await write({ state, ending: null, endsOn, reason });
  const removed = dropped.map((row) => ({
    objectKind: "term",
    objectId: row.id,
    concernsId: row.memberId,
    before: row,
  }));
  return { value, audit: [audit, ...removed] };
});
