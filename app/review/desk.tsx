"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { VisuallyHidden } from "../_ui/plain/visually-hidden";
import { useSingleKeys } from "../_ui/single-keys";
import { confirm as sendConfirmation } from "./actions";
import { type Asked, type Corrected, type Decision, type Desk, DeskContext } from "./desk-context";
import type { QueueRow } from "./review-types";
import { useDecisions } from "./use-decisions";

type ReviewDeskProps = {
  queue: QueueRow[];
  /** The one that the server shows, also where no filter finds it. */
  shown: QueueRow | null;
  /** The one that the address names. */
  namedId: string | null;
  listHref: string;
  /** What the queue holds, in words, for who does not see it. */
  count: string;
  children: ReactNode;
};

const nonePressed = { id: "", times: 0 };

/** Quick fingers open only the one that they stop at. */
const restMilliseconds = 120;

/** The queue, the evidence and the decision as one: what is chosen, what was decided, and the keys. */
export function ReviewDesk({ queue, shown, namedId, listHref, count, children }: ReviewDeskProps) {
  const router = useRouter();
  const [ahead, setAhead] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const corrected = useRef<Corrected | null>(null);
  /** Presses of C that wait until the evidence of what they are about is shown. */
  const pressed = useRef(nonePressed);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const goTo = (href: string, after = restMilliseconds) => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => router.replace(href, { scroll: false }), after);
  };
  const decisions = useDecisions(goTo);
  const rows = queue.filter((row) => !decisions.gone(row));
  const shownId = shown && !decisions.gone(shown) ? shown.id : null;
  const current = ahead ?? shownId;
  const row = rows.find(({ id }) => id === current) ?? (shown && shownId === current ? shown : null);

  useEffect(() => {
    if (ahead !== null && (ahead === shown?.id || ahead === namedId)) setAhead(null);
  }, [ahead, shown, namedId]);
  // Each search says what it found; each decision says what is next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is searched
  useEffect(() => setSaid(count), [listHref]);
  // Next knows of a new address only once the page around this is there.
  useEffect(() => {
    const timer = setTimeout(() => keepNamed(shown, namedId));
    return () => clearTimeout(timer);
  }, [shown, namedId]);

  function open(next: QueueRow | undefined) {
    setAsked(null);
    setAhead(next && next.id !== shown?.id ? next.id : null);
    goTo(next?.href ?? listHref);
  }

  function step(by: 1 | -1) {
    const place = rows.findIndex(({ id }) => id === current);
    const next = rows[place + by];
    if (!next) return;
    open(next);
    setSaid(placeOf(rows, next));
  }

  function decide(decision: Decision): QueueRow | undefined {
    const ids = new Set(decision.rows.map(({ id }) => id));
    const place = rows.findIndex(({ id }) => id === current);
    const over = decisions.decide(decision);
    const stays = rows.filter(({ id }) => !ids.has(id));
    const next = [...rows.slice(Math.max(place, 0)), ...rows.slice(0, Math.max(place, 0)).reverse()].find(
      ({ id }) => !ids.has(id),
    );
    if (current !== null && ids.has(current)) open(next);
    const lost = over ? `You can no longer undo this: ${over}.` : "";
    setSaid(`${decision.words}. ${next ? placeOf(stays, next) : "Nothing else waits here"}. ${lost}`);
    return next;
  }

  function confirm(isMeant = false): QueueRow | undefined {
    if (!row || (asked?.id === row.id && !isMeant)) return;
    if (row.id !== shownId) return wait(row, pressed.current.id === row.id ? pressed.current.times + 1 : 1);
    const more = corrected.current?.id === row.id ? corrected.current : null;
    if ((more ?? row).countsNowhere && !isMeant) {
      setAsked({ id: row.id, about: "counts nowhere" });
      return;
    }
    const { id, version, title } = row;
    return decide({
      rows: [row],
      words: `Confirmed “${title}”`,
      send: () => sendConfirmation({ id, version, ...more?.wire }),
    });
  }

  function wait(until: QueueRow, times: number) {
    pressed.current = { id: until.id, times };
    if (times === 1) goTo(until.href, 0);
    return undefined;
  }

  const confirmOnceShown = useEffectEvent(() => {
    const { id, times } = pressed.current;
    if (times === 0 || (current === id && shownId !== id)) return;
    pressed.current = nonePressed;
    const next = current === id ? confirm() : undefined;
    if (next && times > 1) {
      pressed.current = { id: next.id, times: times - 1 };
      goTo(next.href, 0);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that something else is shown, or is what the keys are about
  useEffect(() => confirmOnceShown(), [current, shownId]);

  function undo(key?: number) {
    pressed.current = nonePressed;
    const entry = decisions.undo(key);
    if (!entry) return;
    // What is undone is shown again, not the one that came after it.
    setAhead(null);
    setSaid(`Undone: ${entry.words}`);
  }

  const ask = (about: Asked["about"] | null) => setAsked(about && row ? { id: row.id, about } : null);
  useSingleKeys({
    c: () => confirm(),
    r: () => ask("return"),
    d: () => ask("decline"),
    j: () => step(1),
    k: () => step(-1),
    u: () => undo(),
  });

  const desk: Desk = {
    ...{ rows, current, shownId, asked, ask, decide, confirm, open, step, undo },
    ...{ recent: decisions.recent, trouble: decisions.trouble, over: decisions.over },
    correct: (more) => {
      corrected.current = more;
    },
    decided: queue.length - rows.length,
  };
  return (
    <DeskContext value={desk}>
      {children}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </DeskContext>
  );
}

function placeOf(rows: readonly QueueRow[], { id, title }: QueueRow): string {
  return `Next: “${title}”, ${rows.findIndex((row) => row.id === id) + 1} of ${rows.length}`;
}

/** Whatever is searched next, this one stays chosen. On a phone the list comes first, and nothing is chosen until somebody does. */
function keepNamed(shown: QueueRow | null, namedId: string | null) {
  if (!shown || namedId || !window.matchMedia("(min-width: 48.01em)").matches) return;
  window.history.replaceState(null, "", shown.href);
}
