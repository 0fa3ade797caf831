import type { z } from "zod";
import type { TermState } from "@/db/words";
import type { Day } from "@/lib/core/clock";
import {
  acceptTermInput,
  declineTermInput,
  editTermInput,
  endTermInput,
  extendTermInput,
  giveGraceInput,
  holdTermInput,
  renewTermInput,
  reopenTermInput,
  resumeTermInput,
  startTermInput,
  takeGraceBackInput,
} from "./schema";
import { isRenewedEarly, type TermWithState } from "./status";

export type Transition<Input> = {
  /** What the audit calls it, after "term.". */
  verb: string;
  input: z.ZodType<Input>;
  /** The invited member alone, or managers of the program and country, and administrators. */
  by: "member" | "manager";
  from: readonly TermState[];
  /** The state that follows, unless the command says another one; null keeps it. */
  to: TermState | null;
  /** From another state too, under a condition. */
  alsoFrom?: (term: TermWithState, day: Day) => boolean;
  /** What somebody reads who tries it from a state that does not fit. */
  otherwise: (term: TermWithState) => string;
  /** What stands in the way although the state fits. */
  unless?: (term: TermWithState, day: Day) => string | null;
};

const open = ["invited", "active", "on_hold", "grace"] as const;

/** Every way in which a granted term changes. The commands and the screens both ask it. */
export const lifecycle = {
  accept: {
    verb: "accept",
    input: acceptTermInput,
    by: "member",
    from: ["invited"],
    to: "active",
    otherwise: () => "This invitation was answered already.",
  },
  decline: {
    verb: "turn_down",
    input: declineTermInput,
    by: "member",
    from: ["invited"],
    to: "ended",
    otherwise: () => "This invitation was answered already.",
  },
  start: {
    verb: "start",
    input: startTermInput,
    by: "manager",
    from: ["invited"],
    to: "active",
    otherwise: () => "This term has begun already.",
  },
  renew: {
    verb: "renew",
    input: renewTermInput,
    by: "manager",
    from: ["active", "grace", "on_hold"],
    to: "ended",
    otherwise: ({ ending }) =>
      ending === "renewed" ? "This term is renewed already." : "Only an active term, or one in grace, can be renewed.",
    unless: ({ state, startsOn, endsOn }, day) => {
      if (!endsOn) return "It has no end, so there is nothing to renew.";
      if (state === "on_hold" && endsOn >= day) return "It is on hold. Resume it, then renew it.";
      return startsOn > day ? "It has not begun, so there is nothing to renew yet." : null;
    },
  },
  hold: {
    verb: "hold",
    input: holdTermInput,
    by: "manager",
    from: ["active", "grace"],
    to: "on_hold",
    otherwise: () => "Only an active term, or one in grace, can be put on hold.",
    alsoFrom: isRenewedEarly,
  },
  leave: {
    verb: "take_leave",
    input: holdTermInput,
    by: "member",
    from: ["active"],
    to: "on_hold",
    otherwise: () => "Only an active term can rest. Write to the managers of the program.",
    alsoFrom: isRenewedEarly,
  },
  resume: {
    verb: "resume",
    input: resumeTermInput,
    by: "manager",
    from: ["on_hold"],
    to: "active",
    otherwise: () => "This term is not on hold.",
  },
  extend: {
    verb: "extend",
    input: extendTermInput,
    by: "manager",
    from: open,
    to: null,
    otherwise: () => "This term has ended. Reopen it, or renew it.",
  },
  giveGrace: {
    verb: "give_grace",
    input: giveGraceInput,
    by: "manager",
    from: ["active", "grace"],
    to: "grace",
    otherwise: () => "Only an active term, or one in grace, can be given more time.",
    unless: ({ endsOn }) => (endsOn ? null : "It has no end, so it needs no grace."),
  },
  takeGraceBack: {
    verb: "take_grace_back",
    input: takeGraceBackInput,
    by: "manager",
    from: ["grace"],
    to: "active",
    otherwise: () => "This term is not in grace.",
  },
  edit: {
    verb: "revise",
    input: editTermInput,
    by: "manager",
    from: [...open, "ended"],
    to: null,
    otherwise: () => "",
  },
  end: {
    verb: "end",
    input: endTermInput,
    by: "manager",
    from: open,
    to: "ended",
    otherwise: ({ ending }) =>
      ending === "renewed"
        ? "This term is renewed. Reopen it, which removes the next one. Then end it."
        : "This term has ended already.",
  },
  reopen: {
    verb: "reopen",
    input: reopenTermInput,
    by: "manager",
    from: ["ended"],
    to: "active",
    otherwise: () => "This term has not ended.",
  },
} as const satisfies Record<string, Transition<unknown>>;

/** Why a term cannot change like this on that day, in words for the reader; null where it can. */
export function transitionRefusal(
  transition: Omit<Transition<never>, "input">,
  term: TermWithState,
  day: Day,
): string | null {
  const fits = transition.from.includes(term.state) || transition.alsoFrom?.(term, day);
  return fits ? (transition.unless?.(term, day) ?? null) : transition.otherwise(term);
}
