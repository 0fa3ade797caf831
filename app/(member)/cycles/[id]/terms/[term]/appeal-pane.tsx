"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { OutLink } from "@/app/_ui/links";
import { PlainButton } from "@/app/_ui/plain/button";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import type { CycleDecisionKind } from "@/lib/cycles/letters/kinds";
import { answerTheAppeal } from "../../actions";
import { Choices } from "./choices";
import classes from "./decide.module.css";

type AppealPaneProps = {
  termVersion: number;
  name: string;
  levels: readonly string[];
  level: string | null;
  today: string;
  endsOn: string | null;
  appeal: { id: string; version: number; text: string; links: readonly string[] };
};

/** What the member answers to a decision of somebody else, and what stays or changes. */
export function AppealPane({ appeal, name, level, levels, today, endsOn, termVersion }: AppealPaneProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [isChanged, setChanged] = useState(false);
  const [decision, setDecision] = useState<CycleDecisionKind>("renew");
  const [newLevel, setNewLevel] = useState(level);
  const [untilOn, setUntilOn] = useState(endsOn ?? today);
  const [answer, setAnswer] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);

  function send() {
    const { id, version } = appeal;
    const changed = {
      ...{ termVersion, decision },
      level: decision === "renew" ? newLevel : null,
      untilOn: decision === "grace" ? untilOn : null,
    };
    const outcome = isChanged ? { outcome: "changed", ...changed } : { outcome: "kept" };
    act(
      () => answerTheAppeal({ id, version, answer, ...outcome }),
      () => {
        showNotice(`${name} gets your answer.`);
        router.refresh();
      },
      (refused) => setTrouble(refused.message),
    );
  }

  return (
    <aside className={classes.decide} aria-label="Appeal">
      <Heading level={2}>{name} disagrees</Heading>
      <blockquote className={classes.quote}>{appeal.text}</blockquote>
      {appeal.links.map((link) => (
        <OutLink key={link} href={link} fz="sm">
          {link}
        </OutLink>
      ))}
      <fieldset className={classes.choices}>
        <legend>What do you answer?</legend>
        {[false, true].map((value) => (
          <div key={String(value)} data-chosen={isChanged === value ? "" : undefined}>
            <label>
              <input type="radio" name="outcome" checked={isChanged === value} onChange={() => setChanged(value)} />
              <span>
                <strong>{value ? "Decide something else" : "The decision stays"}</strong>
                <small>{value ? "A new letter says so" : "A mail says why"}</small>
              </span>
            </label>
          </div>
        ))}
      </fieldset>
      {isChanged ? (
        <Choices
          decision={decision}
          onDecision={setDecision}
          level={newLevel}
          levels={levels}
          onLevel={setNewLevel}
          untilOn={untilOn}
          onUntil={setUntilOn}
          today={today}
          refused={{}}
        />
      ) : null}
      <label className={classes.why}>
        <strong>Your answer</strong>
        <span>{name} reads it.</span>
        <textarea rows={4} maxLength={2000} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} />
      </label>
      <div className={classes.dock}>
        {trouble ? (
          <p role="alert" className={classes.trouble}>
            {trouble}
          </p>
        ) : null}
        <Text size="sm" tone="second">
          Somebody other than you decided, so you can answer.
        </Text>
        <PlainButton isBusy={isBusy} disabled={answer.trim() === ""} onClick={send}>
          {isChanged ? "Decide otherwise" : "Keep the decision"}
        </PlainButton>
      </div>
    </aside>
  );
}
