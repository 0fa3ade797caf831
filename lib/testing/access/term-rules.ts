import { newId } from "@/db/id";
import { aMember, aTerm } from "@/lib/testing/people";
import { day } from "./records";
import { program } from "./roles";
import { bySystem, managers, ofTerm, type Rules, rule } from "./rule";

/** Terms: whoever manages the program, and the invited member. */
export const termRules: Rules = {
  "follow-up/add-task addTask": rule(
    ({ self, who }) => ({ ...about(self), title: "Call", dueOn: day, assignedToId: who.here.memberId }),
    managers,
  ),
  "follow-up/change-task changeTask": rule(
    ({ task, who }) => ({ ...task, title: "Write", dueOn: day, assignedToId: who.here.memberId }),
    managers,
  ),
  "follow-up/finish-task finishTask": rule(({ task }) => task, managers),
  "follow-up/finish-task reopenTask": rule(({ doneTask }) => doneTask, managers),
  "follow-up/write-note writeNote": rule(({ self }) => ({ ...about(self), text: "Has a new job." }), managers),
  "follow-up/remove-note removeNote": rule(({ note }) => note, managers),
  "follow-up/remove-note restoreNote": rule(({ removedNote }) => removedNote, managers),
  "triage/messages/templates saveMessageTemplate": rule(
    () => ({ programKey: program, kind: "quiet", version: 0, subject: "How are you?", body: "Hello from {program}." }),
    managers,
  ),
  "triage/messages/write writeMessages": rule(
    ({ term }) => ({
      ...{ termIds: [term.id], kind: "other", sendKey: newId() },
      words: [{ programKey: program, subject: "Hello", body: "How are you?" }],
    }),
    managers,
  ),
  "task.remind": bySystem(({ task: { id } }) => ({ id })),
  "terms/answer-invitation acceptTerm": rule(({ invitation }) => ({ ...invitation }), "self"),
  "terms/answer-invitation declineTerm": rule(({ invitation }) => ({ ...invitation }), "self"),
  "terms/edit editTerm": ofTerm("term", { startsOn: "2021-01-01" }),
  "terms/end endTerm": ofTerm("term", { endsOn: day, ending: "withdrawn" }),
  "terms/extend extendTerm": ofTerm("term", { endsOn: "2030-01-01" }),
  "terms/grant grantTerm": rule(
    ({ stranger }) => ({ memberId: stranger, programKey: program, startsOn: day }),
    managers,
  ),
  "terms/hold holdTerm": ofTerm("term", { fromOn: day }),
  "terms/hold takeLeave": rule(({ term }) => ({ ...term, fromOn: day }), "self"),
  "terms/renew renewTerm": ofTerm("term", {}),
  "terms/reopen reopenTerm": ofTerm("ended", {}),
  "terms/resume resumeTerm": ofTerm("held", { onDay: "2026-11-01" }),
  "terms/start startTerm": rule(async () => {
    const id = await aTerm(await aMember(), { programKey: program, state: "invited" });
    return { id, version: 1, startsOn: day };
  }, managers),
};

const about = (memberId: string) => ({ memberId, programKey: program });
