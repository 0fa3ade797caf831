import type { LetterKind } from "../../words";
import { managerOf } from "./accounts";
import type { Chance } from "./chance";
import { dayAt, plusDays, plusYears } from "./days";
import type { DemoMember, DemoRows, DemoTerm } from "./rows";

const hour = 3_600_000;
/** So many days from now decisions of the open cycles close. */
export const decisionDays = 12;

type Written = Pick<DemoRows, "cycles" | "cycleDecisions" | "appeals">;

/** What the reviewers decide in turn, with the reasons that the letters say; without one, the letter of an end does not leave. */
const script: { kind: LetterKind; reason: string | null }[] = [
  { kind: "renew_same", reason: "A strong year, with several talks for people who are new." },
  { kind: "renew_same", reason: null },
  { kind: "grace", reason: "Two articles are planned. Please add them when they are out." },
  { kind: "renew_same", reason: "Thank you for the workshops." },
  { kind: "end", reason: "You told us that you have no time any more. Thank you for all of it." },
  { kind: "renew_same", reason: null },
  { kind: "emeritus", reason: "You built much of this. Stay with us as a friend." },
  { kind: "end", reason: null },
];

type Given = { people: readonly DemoMember[]; terms: DemoTerm[]; now: Date; isCast: (name: string) => boolean };

/**
 * Two cycles that are open: half of the Builders and of the Ambassadors whose term ends soon are decided, some letters have
 * left, some wait, one lacks its reason, and one member disagrees.
 */
export function demoCycles(chance: Chance, given: Given): Written {
  const rows: Written = { cycles: [], cycleDecisions: [], appeals: [] };
  writeCycle(chance, { ...given, programKey: "community-builders", name: "Community Builders", days: 210, rows });
  writeCycle(chance, { ...given, programKey: "ambassadors", name: "Ambassadors", days: 365, rows });
  return rows;
}

function writeCycle(
  chance: Chance,
  given: Given & { programKey: string; name: string; days: number; rows: Written },
): void {
  const { people, terms, now, isCast, programKey, name, days, rows } = given;
  const today = dayAt(now);
  const [endsFrom, endsTo] = [plusDays(today, 30), plusDays(today, days)];
  const opened = new Date(now.getTime() - 18 * 24 * hour);
  const cycleId = chance.id(opened);
  rows.cycles.push({
    ...{ id: cycleId, programKey, name: `${name} ${endsTo.slice(0, 4)}`, endsFrom, endsTo, opensOn: dayAt(opened) },
    ...{ remindOn: [plusDays(today, -4)], decisionsCloseOn: plusDays(today, decisionDays) },
    ...{ lettersLastOn: plusDays(today, 16), appealsUntil: plusDays(today, 31) },
    ...{ createdAt: opened, updatedAt: opened },
  });
  const own = terms.filter(
    (term) =>
      term.programKey === programKey &&
      term.state === "active" &&
      term.endsOn &&
      term.endsOn >= endsFrom &&
      term.endsOn <= endsTo &&
      !isCast(people.find(({ id }) => id === term.memberId)?.name ?? ""),
  );
  const decidedById = managerOf(people, programKey);
  for (const [place, term] of own.slice(0, Math.ceil(own.length / 2)).entries()) {
    const { kind, reason } = script[place % script.length] ?? { kind: "renew_same", reason: null };
    const isSent = place < 3;
    const decidedAt = new Date(now.getTime() - (isSent ? 50 * hour + place : (5 + 7 * place) * 60_000));
    const decision = decisionOn(chance, term, { kind, reason, decidedAt, isSent });
    rows.cycleDecisions.push({ ...decision, cycleId, decidedById });
    applyTo(chance, terms, term, { kind, reason, decidedAt });
    if (isSent && kind === "grace")
      rows.appeals.push({
        id: chance.id(now),
        decisionId: decision.id,
        memberId: term.memberId,
        text: "My two articles came out last month. They were logged by the magazine and not by me.",
        links: ["https://magazine.example/landing-zones"],
        writtenAt: new Date(now.getTime() - 20 * hour),
      });
  }
}

type Decided = { kind: LetterKind; reason: string | null; decidedAt: Date };

function decisionOn(
  chance: Chance,
  term: DemoTerm,
  { kind, reason, decidedAt, isSent }: Decided & { isSent: boolean },
) {
  const atLeast = term.level === "Established" ? 12 : term.level === "Charter" ? 8 : 1;
  const done = kind === "renew_same" ? atLeast + chance.whole(0, 3) : Math.max(0, atLeast - 2);
  const isHeld = kind === "end" && reason === null;
  return {
    id: chance.id(decidedAt),
    termId: term.id,
    decision: kind === "renew_same" ? ("renew" as const) : (kind as "grace" | "end" | "emeritus"),
    letterKind: kind,
    level: term.level ?? null,
    untilOn: untilOf(term, kind),
    reason,
    decidedAt,
    requirementsLevel: term.level ?? "",
    requirementsNumber: 0,
    standing: {
      on: dayAt(decidedAt),
      isComplete: done >= atLeast,
      requirements: [{ key: "all", done, atLeast, isRequired: true, depth: 0 }],
    },
    undo: {
      version: 2,
      endsOn: term.endsOn ?? null,
      state: "active" as const,
      reason: term.reason ?? null,
      heldFrom: null,
    },
    letterState: isSent ? ("sent" as const) : isHeld ? ("held" as const) : ("waiting" as const),
    letterDueAt: isSent || isHeld ? null : new Date(decidedAt.getTime() + hour),
    sentAt: isSent ? new Date(decidedAt.getTime() + hour) : null,
    letterSubject: isSent ? "Your term" : null,
    letterText: isSent ? `Hello,\n\n${sentWords[kind] ?? ""}\n\n${reason ?? ""}`.trim() : null,
  };
}

const sentWords: Partial<Record<LetterKind, string>> = {
  renew_same: "Your term is renewed for another year. Thank you for all that you did.",
  grace: "Your term goes on for two more months, and what you do until then counts.",
};

function untilOf(term: DemoTerm, kind: LetterKind): string | null {
  const last = term.endsOn ?? null;
  if (last === null) return null;
  return kind === "renew_same" ? plusYears(last, 1) : kind === "grace" ? plusDays(last, 60) : last;
}

/** The term as the decision leaves it, and the next one where it is renewed. */
function applyTo(chance: Chance, terms: DemoTerm[], term: DemoTerm, { kind, reason, decidedAt }: Decided): void {
  const before = term.endsOn ?? "";
  term.version = 2;
  term.updatedAt = decidedAt;
  term.reason = reason ?? term.reason;
  if (kind === "grace") {
    term.state = "grace";
    term.endsOn = untilOf(term, kind);
    return;
  }
  term.state = "ended";
  term.ending = kind === "renew_same" ? "renewed" : kind === "emeritus" ? "emeritus" : "completed";
  if (kind !== "renew_same") return;
  terms.push({
    ...term,
    ...{ id: chance.id(decidedAt), startsOn: plusDays(before, 1), endsOn: plusYears(before, 1) },
    ...{ state: "active", ending: null, reason, version: 1, createdAt: decidedAt, updatedAt: decidedAt },
  });
}
