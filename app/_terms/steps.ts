import { endTermAndLeadsInput } from "@/lib/groups/leads/schema";
import { lifecycle, transitionRefusal } from "@/lib/terms/lifecycle";
import { renewalDays } from "@/lib/terms/renewal-days";
import { manualTermEndings, termEndingNames } from "@/lib/terms/status";
import {
  endIt,
  extendIt,
  giveItGrace,
  holdIt,
  renewIt,
  reopenIt,
  resumeIt,
  reviseIt,
  startIt,
  takeEndBack,
} from "./actions";
import type { Step, StepTerm } from "./step-types";

/** What can be done with a term on that day, as its lifecycle has it. */
export function stepsOf(term: StepTerm, today: string): readonly Step[] {
  return steps.filter(({ name }) => transitionRefusal(lifecycle[name], term, today) === null);
}

const reason = "Reason, which the member can read";

export const endingOptions = manualTermEndings.map((value) => ({ value, label: termEndingNames[value] }));

const steps: readonly Step[] = [
  {
    name: "start",
    label: "Begin",
    verb: "Begin the term",
    said: "The term has begun.",
    hint: "The invitation becomes a term.",
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
    run: extendIt,
    fields: { endsOn: "New last day", reason },
    start: (term) => ({ endsOn: term.endsOn }),
  },
  {
    name: "giveGrace",
    label: "Give grace",
    verb: "Give grace",
    said: "The term goes on, in grace.",
    hint: "It goes on until that day, and what is done until then counts.",
    run: giveItGrace,
    fields: { untilOn: "Grace until", reason },
    start: () => ({}),
  },
  {
    name: "edit",
    label: "Correct",
    verb: "Save",
    said: "The term is corrected.",
    hint: "To fix what was entered wrongly. The history keeps the old values.",
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
    run: reopenIt,
    fields: { endsOn: "Last day, if there is one", reason },
    start: ({ ending, endsOn }) => ({ endsOn: ending === "renewed" ? endsOn : null }),
  },
];
