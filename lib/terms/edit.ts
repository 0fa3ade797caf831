import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeTerm, loadTermForChange } from "./change";
import { dropNeverTakenUpHold, holdNeverTakenUp } from "./hold-days";
import { mayManageTerm } from "./policy";
import { editTermInput } from "./schema";
import "server-only";

/** Corrects detail, level, group or days. Managers of the program and country, and administrators. */
export const editTerm = command({
  name: "term.revise",
  input: editTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, input, subject: term }) => {
    const { id, version, ...columns } = input;
    if (term.state === "ended" && !columns.endsOn)
      throw new Refusal("invalid", "Say when the term ended.", { endsOn: "Say when the term ended." });
    if (term.state === "ended" && (await dropNeverTakenUpHold(tx, id))) await holdNeverTakenUp(tx, { id, ...columns });
    return { value: { id, version: version + 1 }, audit: await changeTerm(tx, term, columns) };
  },
});
