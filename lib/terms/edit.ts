import { fieldRefusal, termCommand } from "./change";
import { dropNeverTakenUpHold, holdNeverTakenUp } from "./hold-days";
import { lifecycle } from "./lifecycle";
import "server-only";

/** Corrects detail, level, group or days. */
export const editTerm = termCommand(lifecycle.edit, async ({ tx, input, term, write }) => {
  const { id, version, ...columns } = input;
  if (term.state === "ended" && !columns.endsOn) throw fieldRefusal("endsOn", "Say when the term ended.");
  if (term.state === "ended" && (await dropNeverTakenUpHold(tx, id))) await holdNeverTakenUp(tx, { id, ...columns });
  return write(columns);
});
