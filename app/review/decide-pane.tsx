"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useSingleKeys } from "../_ui/single-keys";
import { decline, keepAsConfirmed, sendBack } from "./actions";
import { ChangedBar } from "./changed-bar";
import { CountsNowhere } from "./counts-nowhere";
import { DecisionBar } from "./decision-bar";
import { useDesk } from "./desk-context";
import { ReasonForm } from "./reason-form";
import { RecentDecisions } from "./recent-decisions";
import classes from "./review.module.css";
import type { Choice, DeskTag, ProgramLook, QueueRow } from "./review-types";
import { type Corrections, TagsEditor } from "./tags-editor";

type DecidePaneProps = {
  row: QueueRow;
  firstLink: string | null;
  who: string;
  tags: DeskTag[];
  goals: Choice[];
  principles: Choice[];
  /** Programs in which somebody credited had a term on that day: with a goal of theirs it counts for them. */
  programs: ProgramLook[];
  /** What confirming the changes does, where it was confirmed before. */
  effect: string | null;
  /** Then what was confirmed cannot be put back. */
  hasOtherFiles: boolean;
};

/** What the activity advances, corrected here, and the decision: confirm, return, decline, or keep what was confirmed. */
export function DecidePane({
  row,
  firstLink,
  who,
  tags,
  goals,
  principles,
  programs,
  effect,
  hasOtherFiles,
}: DecidePaneProps) {
  const desk = useDesk();
  const [corrections, setCorrections] = useState<Corrections>({ add: [], remove: [] });
  const asked = desk.asked?.id === row.id ? desk.asked.about : null;
  const seen = { id: row.id, version: row.version };

  const isCorrected = corrections.add.length + corrections.remove.length > 0;
  const goalPrograms = new Set(correctedGoals(tags, corrections).map(({ program }) => program?.key));
  const countsFor = programs.filter(({ key }) => goalPrograms.has(key)).map(({ shortName }) => shortName);
  const countsNowhere = isCorrected ? countsFor.length === 0 : row.countsNowhere;

  const tell = useEffectEvent(() => desk.correct({ id: row.id, countsNowhere, wire: wireOf(corrections) }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again with each correction
  useEffect(() => tell(), [corrections]);
  useSingleKeys({ o: () => firstLink && window.open(firstLink, "_blank", "noopener,noreferrer") });

  function sendWithReason(reason: string, field: string | null) {
    const rows = [row];
    if (asked === "return")
      desk.decide({ rows, words: `Returned “${row.title}”`, send: () => sendBack({ ...seen, reason, field }) });
    else desk.decide({ rows, words: `Declined “${row.title}”`, send: () => decline({ ...seen, reason }) });
  }

  const keep = () =>
    desk.decide({ rows: [row], words: `Kept “${row.title}” as confirmed`, send: () => keepAsConfirmed(seen) });
  const buttons = {
    onConfirm: () => desk.confirm(),
    onReturn: () => desk.ask("return"),
    onDecline: () => desk.ask("decline"),
  };
  return (
    <>
      <div className={classes.tags}>
        <TagsEditor
          tags={tags}
          goals={goals}
          principles={principles}
          corrections={corrections}
          onChange={setCorrections}
        />
      </div>
      <div className={classes.decision}>
        <RecentDecisions isBesideDecision />
        {asked === "return" || asked === "decline" ? (
          <ReasonForm asking={asked} who={who} onCancel={() => desk.ask(null)} onSend={sendWithReason} />
        ) : asked === "counts nowhere" ? (
          <CountsNowhere onConfirm={() => desk.confirm(true)} onCancel={() => desk.ask(null)} />
        ) : row.isChanged ? (
          <ChangedBar effect={effect} onKeep={hasOtherFiles ? null : keep} {...buttons} />
        ) : (
          <DecisionBar countsFor={countsFor} who={who} isCorrected={isCorrected} {...buttons} />
        )}
      </div>
    </>
  );
}

/** The goals that it advances once these corrections are made. */
function correctedGoals(tags: readonly DeskTag[], { add, remove }: Corrections): readonly Pick<DeskTag, "program">[] {
  const standing = tags.filter(({ id }) => !remove.some(({ tagId }) => tagId === id));
  return [...standing, ...add].filter(({ kind }) => kind === "goal");
}

function wireOf({ add, remove }: Corrections) {
  return {
    add: add.map(({ kind, key, reason }) => ({
      [kind === "goal" ? "goalKey" : "principleKey"]: key,
      reason: reason || null,
    })),
    remove,
  };
}
