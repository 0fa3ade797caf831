"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { CommandKey } from "@/app/_ui/command-key";
import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/links";
import { PlainButton } from "@/app/_ui/plain/button";
import { Text } from "@/app/_ui/plain/text";
import { useSingleKeys } from "@/app/_ui/single-keys";
import { useAction } from "@/app/_ui/use-action";
import type { CycleDecisionKind } from "@/lib/cycles/letters/kinds";
import { decide, takeBack } from "../../actions";
import { Choices, firstPossible } from "./choices";
import { Conflict } from "./conflict";
import classes from "./decide.module.css";
import { type Decided, DecidedNote } from "./decided-note";
import { KeysLine } from "./keys-line";
import { buttonWords, monthsLater, openLetters, outcomeWords } from "./outcome-words";
import { forget, lastDecided, remember } from "./recent";

type DecidePaneProps = {
  cycleId: string;
  termId: string;
  termVersion: number;
  name: string;
  levels: readonly string[];
  level: string | null;
  today: string;
  endsOn: string | null;
  nextEndsOn: string | null;
  refused: Partial<Record<CycleDecisionKind, string>>;
  isOwn: boolean;
  isOpen: boolean;
  /** An appeal that somebody else answers. */
  waitsForAnother: boolean;
  conflicts: { employer: string | null; creditedOn: string | null };
  decided: Decided | null;
  hrefs: { before: string | null; after: string | null; next: string | null; cycle: string };
};

const keysOfDecisions = { r: "renew", g: "grace", h: "on_hold", e: "emeritus", x: "end" } as const;

/** What should happen, why, and what that will do; by keyboard alone where one likes. */
export function DecidePane(props: DecidePaneProps) {
  const { cycleId, termId, termVersion, name, levels, level, hrefs, decided, isOwn, isOpen } = props;
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [decision, setDecision] = useState<CycleDecisionKind>(firstPossible(props.refused));
  const [newLevel, setNewLevel] = useState(level);
  const [untilOn, setUntilOn] = useState(props.endsOn ? monthsLater(props.endsOn) : "");
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const mayDecide = !decided && !isOwn && isOpen;
  const first = name.split(" ")[0] ?? name;
  const asked = {
    decision,
    level: decision === "renew" ? newLevel : null,
    untilOn: decision === "grace" ? untilOn : null,
  };

  const open = (href: string | null) => href && router.push(href);

  function send() {
    if (!mayDecide || isBusy) return;
    setTrouble(null);
    act(
      () => decide({ cycleId, termId, termVersion, ...asked, reason: reason.trim() || null }),
      ({ id, version }) => {
        remember({ id, version, href: window.location.pathname, name });
        router.push(hrefs.next ?? hrefs.cycle);
        router.refresh();
      },
      (refused) => setTrouble(refused.message),
    );
  }

  function undo() {
    const last = decided && decided.letterState !== "sent" ? { ...decided, href: null, name } : lastDecided();
    if (!last || isBusy) return;
    act(
      () => takeBack({ id: last.id, version: last.version }),
      () => {
        forget(last.id);
        if (last.href) router.push(last.href);
        router.refresh();
      },
      (refused) => {
        forget(last.id);
        setTrouble(refused.message);
      },
    );
  }

  const choose = (next: CycleDecisionKind) => () => mayDecide && !props.refused[next] && setDecision(next);
  const levelKeys = Object.fromEntries(
    levels.slice(0, 9).map((one, at) => [
      String(at + 1),
      () => {
        if (!mayDecide || props.refused.renew) return;
        setDecision("renew");
        setNewLevel(one);
      },
    ]),
  );
  useSingleKeys({
    ...Object.fromEntries(Object.entries(keysOfDecisions).map(([key, value]) => [key, choose(value)])),
    ...levelKeys,
    n: () => document.querySelector<HTMLElement>("#notes textarea")?.focus(),
    j: () => open(hrefs.after),
    k: () => open(hrefs.before),
    s: () => open(hrefs.next),
    u: undo,
    p: () => (decided ? open(`/letters/${decided.id}`) : openLetters(hrefs.cycle, asked, { before: level, levels })),
  });
  const pane = useRef<HTMLElement>(null);
  const sendByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    // A note beside it is saved by the same keys.
    const { target } = event;
    const isInField = target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
    if (isInField && !pane.current?.contains(target)) return;
    event.preventDefault();
    send();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => sendByKey(event);
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <aside ref={pane} className={classes.decide} aria-label="Decision">
      {isOwn ? (
        <Text>This is your own term. Another reviewer decides on you.</Text>
      ) : decided ? (
        <DecidedNote
          decided={decided}
          name={name}
          waitsForAnother={props.waitsForAnother}
          onUndo={undo}
          isBusy={isBusy}
        />
      ) : !isOpen ? (
        <Text>This cycle is not open yet.</Text>
      ) : (
        <>
          <Choices
            decision={decision}
            onDecision={setDecision}
            level={newLevel}
            levels={levels}
            onLevel={setNewLevel}
            untilOn={untilOn}
            onUntil={setUntilOn}
            today={props.today}
            refused={props.refused}
          />
          <label className={classes.why}>
            <strong>Why?</strong>
            <span>{first} reads this in the letter.</span>
            <textarea
              ref={field}
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
            />
          </label>
          <Conflict {...props.conflicts} nextHref={hrefs.next} />
        </>
      )}
      <div className={classes.dock}>
        {trouble ? (
          <p role="alert" className={classes.trouble}>
            {trouble}
          </p>
        ) : null}
        {mayDecide ? (
          <>
            <Text size="sm" tone="second">
              {outcomeWords(asked, { ...props, before: level, hasReason: reason.trim() !== "" })}
            </Text>
            <PlainButton isBusy={isBusy} leftSection={<Icon name="check" size={16} />} onClick={send}>
              {buttonWords(decision, hrefs.next !== null)} <CommandKey tone="filled">↵</CommandKey>
            </PlainButton>
          </>
        ) : hrefs.next ? (
          <TextLink href={hrefs.next} fw={600}>
            Open the next
          </TextLink>
        ) : null}
        <KeysLine />
      </div>
    </aside>
  );
}
