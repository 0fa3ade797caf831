"use client";

import { type MouseEvent, type ReactNode, Suspense, useState } from "react";
import { late } from "../_ui/late";
import type { StepTerm } from "./step-types";

type ChangeableTerm = { term: StepTerm; label: string };
type TermStepsProps = { terms: ChangeableTerm[]; today: string; children: ReactNode };

const TermMenu = late(async () => (await import("./term-menu")).TermMenu);

/** Around rows with a `TermButton` each: one menu for them all, which comes with the first press. */
export function TermSteps({ terms, today, children }: TermStepsProps) {
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const found = terms.find(({ term }) => term.id === pressed?.dataset.term);

  function press({ target }: MouseEvent) {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-term]") : null;
    if (button) setPressed(button === pressed ? null : button);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is operated; this only listens for all of them
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses a button clicks it
    <div onClick={press}>
      {children}
      {pressed && found ? (
        <Suspense>
          <TermMenu key={found.term.id} button={pressed} {...found} today={today} onClose={() => setPressed(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
