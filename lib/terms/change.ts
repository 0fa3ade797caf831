import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { terms } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import { type Audit, command } from "@/lib/core/command";
import { Refusal, StaleVersion } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getTerm } from "./get";
import { type Transition, transitionRefusal } from "./lifecycle";
import { mayManageTerm } from "./policy";
import "server-only";

export type Term = Awaited<ReturnType<typeof getTerm>>;

type TermChoice = { id: string; version: number };

type ChangedColumns = Partial<
  Pick<Term, "state" | "ending" | "startsOn" | "endsOn" | "groupId" | "detail" | "level" | "reason">
>;

/** `before` is what `reopenTerm` needs to put the term back as it was. */
type TermChanged = TermChoice & { before: ReturnType<typeof termBeforeChange> };

export type TermChange<Input> = {
  tx: Transaction;
  viewer: Viewer;
  input: Input;
  term: Term;
  /** Writes the state that the transition leads to, and these columns. */
  write: (columns?: ChangedColumns) => Promise<{ value: TermChanged; audit: Audit }>;
};

/** A transition of `lifecycle` as a command: who may, from which states and to which is read there; `run` has the rest. */
export function termCommand<Input extends TermChoice, Value extends TermChoice>(
  transition: Transition<Input>,
  run: (change: TermChange<Input>) => Promise<{ value: Value; audit: Audit | Audit[] }>,
) {
  return command({
    name: `term.${transition.verb}`,
    input: transition.input,
    subject: loadTermForChange,
    allow: (viewer, term) =>
      transition.by === "member" ? viewer.memberId === term.memberId : mayManageTerm(viewer, term),
    run: async ({ tx, viewer, input, subject: term }) => {
      const refusal = transitionRefusal(transition, term, today(viewer.timeZone));
      if (refusal) throw new Refusal("conflict", refusal);
      const write = async (columns: ChangedColumns = {}) => {
        const audit = await changeTerm(tx, term, { state: transition.to ?? term.state, ...columns });
        return { value: { id: term.id, version: term.version + 1, before: termBeforeChange(term) }, audit };
      };
      return run({ tx, viewer, input, term, write });
    },
  });
}

/** What every change of a term loads: the term as the viewer may see it, at the version that they saw. */
export const loadTermForChange = async (tx: Transaction, input: TermChoice, viewer: Viewer) => {
  const term = await getTerm(viewer, input.id, tx);
  if (term.version !== input.version) throw changeConflict(term.name);
  return term;
};

/** A refusal that stands beside one field of the form. */
export function fieldRefusal(field: string, message: string): Refusal {
  return new Refusal("invalid", message, { [field]: message });
}

/** Writes the columns at the version that was seen, and answers the audit. */
async function changeTerm(tx: Transaction, term: Term, columns: ChangedColumns): Promise<Audit> {
  const changed = await tx
    .update(terms)
    .set({ ...columns, updatedAt: now(), version: sql`${terms.version} + 1` })
    .where(and(eq(terms.id, term.id), eq(terms.version, term.version), eq(terms.state, term.state)))
    .returning({ id: terms.id });
  if (changed.length === 0) throw changeConflict(term.name);
  const keys = (Object.keys(columns) as (keyof ChangedColumns)[]).filter((key) => columns[key] !== term[key]);
  return {
    objectKind: "term",
    objectId: term.id,
    concernsId: term.memberId,
    before: Object.fromEntries(keys.map((key) => [key, term[key]])),
    after: Object.fromEntries(keys.map((key) => [key, columns[key]])),
  };
}

function termBeforeChange({ endsOn, state }: Term) {
  return { endsOn, state: state === "ended" ? ("active" as const) : state };
}

function changeConflict(name: string): Refusal {
  return new StaleVersion(`Somebody changed this term of ${name} in the meantime. Load the page again to see it.`);
}
