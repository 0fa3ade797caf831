import { endTermAndLeadsInput } from "@/lib/groups/leads/schema";
import { renewalDays } from "@/lib/terms/renewal-days";
import {
  editTermInput,
  extendTermInput,
  holdTermInput,
  renewTermInput,
  reopenTermInput,
  resumeTermInput,
  startTermInput,
} from "@/lib/terms/schema";
import { isRenewedEarly, manualTermEndings, termEndingNames } from "@/lib/terms/status";
import { endIt, extendIt, holdIt, renewIt, reopenIt, resumeIt, reviseIt, startIt, takeEndBack } from "./actions";
import type { Step, StepTerm } from "./step-types";

/** What can be done with a term: one without an end cannot be renewed, and one that was renewed early can still rest. */
export function stepsOf(term: StepTerm, today: string): readonly Step[] {
  return steps.filter(({ name, from }) => {
    if (name === "renew" && (!term.endsOn || term.startsOn > today)) return false;
    return from.includes(term.state) || (name === "hold" && isRenewedEarly(term, today));
  });
}

const running = ["active", "grace"] as const;
const standing = ["invited", "active", "on_hold", "grace"] as const;
const reason = "Reason, which the member can read";

export const endingOptions = manualTermEndings.map((value) => ({ value, label: termEndingNames[value] }));

const steps: readonly Step[] = [
  {
    name: "start",
    label: "Begin",
    verb: "Begin the term",
    said: "The term has begun.",
    hint: "The invitation becomes a term.",
    from: ["invited"],
    schema: startTermInput,
    run: startIt,
    fields: { startsOn: "First day" },
    start: (_term, today) => ({ startsOn: today }),
  },
  {
    name: "renew",
    label: "Renew",
    verb: "Renew the term",
    said: "The term is renewed.",
    hint: "This term runs until its last day, then the next one begins. Nothing is overwritten.",
    from: ["active", "grace", "on_hold"],
    schema: renewTermInput,
    run: renewIt,
    fields: { startsOn: "First day", endsOn: "Last day, if there is one", detail: "Detail", level: "Level", reason },
    start: (term) => ({ ...renewalDays(term), detail: term.detail, level: term.level }),
    undo: (done) => reopenIt({ ...done.before, id: done.endedId, version: done.version }),
  },
  {
    name: "hold",
    label: "Put on hold",
    verb: "Put on hold",
    said: "The term is on hold.",
    hint: "What is done while on hold does not count for the program.",
    from: running,
    schema: holdTermInput,
    run: holdIt,
    fields: { fromOn: "From", reason },
    start: (_term, today) => ({ fromOn: today }),
    undo: (done, input) => resumeIt({ id: done.id, version: done.version, onDay: input.fromOn }),
  },
  {
    name: "resume",
    label: "Resume",
    verb: "Resume the term",
    said: "The term is active again.",
    hint: "From that day on, what is done counts again.",
    from: ["on_hold"],
    schema: resumeTermInput,
    run: resumeIt,
    fields: { onDay: "Active again from" },
    start: (_term, today) => ({ onDay: today }),
  },
  {
    name: "extend",
    label: "Extend",
    verb: "Extend the term",
    said: "The term is extended.",
    hint: "Without a last day, the term has no fixed end.",
    from: standing,
    schema: extendTermInput,
    run: extendIt,
    fields: { endsOn: "New last day", reason },
    start: (term) => ({ endsOn: term.endsOn }),
  },
  {
    name: "revise",
    label: "Correct",
    verb: "Save",
    said: "The term is corrected.",
    hint: "To fix what was entered wrongly. The history keeps the old values.",
    from: [...standing, "ended"],
    schema: editTermInput,
    run: reviseIt,
    fields: { startsOn: "First day", endsOn: "Last day, if there is one", detail: "Detail", level: "Level" },
    start: ({ startsOn, endsOn, detail, level, groupId }) => ({ startsOn, endsOn, detail, level, groupId }),
  },
  {
    name: "end",
    label: "End",
    verb: "End the term",
    said: "The term has ended.",
    hint: "All that was done in it stays and keeps counting.",
    from: standing,
    schema: endTermAndLeadsInput,
    run: endIt,
    fields: { endsOn: "Last day", ending: "How it ends", reason },
    start: (term, today) => ({ endsOn: today < term.startsOn ? term.startsOn : today, ending: "completed" }),
    undo: (done) => takeEndBack({ ...done.before, id: done.id, version: done.version, leads: done.leads }),
  },
  {
    name: "reopen",
    label: "Reopen",
    verb: "Reopen the term",
    said: "The term is open again.",
    hint: "As if it had not ended. If it was renewed, the next term is removed, unless somebody has changed it.",
    from: ["ended"],
    schema: reopenTermInput,
    run: reopenIt,
    fields: { endsOn: "Last day, if there is one", reason },
    start: ({ ending, endsOn }) => ({ endsOn: ending === "renewed" ? endsOn : null }),
  },
];
