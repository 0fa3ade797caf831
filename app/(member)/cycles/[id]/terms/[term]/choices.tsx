"use client";

import { Key } from "@/app/_ui/keyboard-key";
import type { CycleDecisionKind } from "@/lib/cycles/letters/kinds";
import classes from "./decide.module.css";

type ChoicesProps = {
  decision: CycleDecisionKind;
  onDecision: (decision: CycleDecisionKind) => void;
  level: string | null;
  levels: readonly string[];
  onLevel: (level: string) => void;
  untilOn: string;
  onUntil: (day: string) => void;
  today: string;
  /** What this term cannot become, each with why. */
  refused: Partial<Record<CycleDecisionKind, string>>;
};

const choices: { value: CycleDecisionKind; label: string; hint: string; key: string }[] = [
  { value: "renew", label: "Renew", hint: "A new term follows", key: "R" },
  { value: "grace", label: "Grace until a day", hint: "More time, in the same term", key: "G" },
  { value: "on_hold", label: "On hold", hint: "Nothing is asked until it is resumed", key: "H" },
  { value: "emeritus", label: "Emeritus", hint: "Stays in the directory, nothing asked", key: "E" },
  { value: "end", label: "End", hint: "Can return later with a new term", key: "X" },
];

/** What is chosen at first: the first of the decisions that the term allows. */
export function firstPossible(refused: ChoicesProps["refused"]): CycleDecisionKind {
  return choices.find(({ value }) => !refused[value])?.value ?? "end";
}

/** The five decisions, with the levels under the renewal and the day under the grace. */
export function Choices({
  decision,
  onDecision,
  level,
  levels,
  onLevel,
  untilOn,
  onUntil,
  today,
  refused,
}: ChoicesProps) {
  return (
    <fieldset className={classes.choices}>
      <legend>What should happen?</legend>
      {choices.map(({ value, label, hint, key }) => (
        <div key={value} data-chosen={decision === value ? "" : undefined}>
          <label>
            <input
              type="radio"
              name="decision"
              value={value}
              checked={decision === value}
              disabled={refused[value] !== undefined}
              onChange={() => onDecision(value)}
            />
            <span>
              <strong>{label}</strong>
              <small>{refused[value] ?? hint}</small>
            </span>
            <Key>{key}</Key>
          </label>
          {value === "renew" && decision === "renew" && levels.length > 0 ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset takes its look from the browser
            <span className={classes.levels} role="group" aria-label="Level">
              {levels.map((one, at) => (
                <button key={one} type="button" aria-pressed={one === level} onClick={() => onLevel(one)}>
                  {one} {at < 9 ? <Key>{String(at + 1)}</Key> : null}
                </button>
              ))}
            </span>
          ) : null}
          {value === "grace" && decision === "grace" ? (
            <label className={classes.until}>
              Last day of the grace
              <input type="date" value={untilOn} min={today} onChange={(event) => onUntil(event.currentTarget.value)} />
            </label>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
