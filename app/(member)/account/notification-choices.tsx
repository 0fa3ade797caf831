"use client";

import { useState } from "react";
import type { OwnChoices } from "@/lib/notifications/choose";
import { mailTimingWords } from "@/lib/notifications/kinds";
import { Text } from "../../_ui/plain/text";
import { Section } from "../../_ui/section";
import { showNotice } from "../../_ui/undo-notice";
import { useAction } from "../../_ui/use-action";
import { chooseNotification } from "./actions";
import classes from "./notification-choices.module.css";
import { QuietHoursChoice } from "./quiet-hours-choice";

type Kind = OwnChoices["kinds"][number];
type Timing = Kind["mail"];

const timings = Object.entries(mailTimingWords) as [Timing, string][];

/** How one is told, kind by kind: here in the app, and by mail. */
export function NotificationChoices({ kinds, hasDigest, quietHours, timeZone }: OwnChoices) {
  return (
    <Section title="How you are told">
      <Text tone="second" below={12}>
        What you are told stands on the page of your notifications. Mail comes as you choose here: daily mail at 08:00,
        weekly mail on Monday. Every mail has a link to stop its kind.
      </Text>
      <div className={classes.head} aria-hidden="true">
        <span>Here</span>
        <span>Mail</span>
      </div>
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <KindRow key={kind.kind} {...kind} />
        ))}
      </ul>
      {hasDigest ? null : <StoppedDigest />}
      <QuietHoursChoice quietHours={quietHours} timeZone={timeZone} />
    </Section>
  );
}

function KindRow({ kind, label, ...before }: Kind) {
  const { act, isBusy } = useAction();
  const [chosen, setChosen] = useState(before);

  function choose(change: Partial<typeof chosen>) {
    const old = chosen;
    setChosen({ ...old, ...change });
    act(
      () => chooseNotification({ kind, ...change }),
      undefined,
      (refused) => {
        setChosen(old);
        showNotice(refused.message);
      },
    );
  }

  return (
    <li className={classes.kind}>
      <span>{label}</span>
      <label className={classes.here}>
        <input
          type="checkbox"
          aria-label={`Here: ${label}`}
          checked={chosen.isShown}
          disabled={isBusy}
          onChange={(event) => choose({ isShown: event.currentTarget.checked })}
        />
      </label>
      <select
        aria-label={`Mail: ${label}`}
        value={chosen.mail}
        disabled={isBusy}
        onChange={(event) => choose({ mail: event.currentTarget.value as Timing })}
      >
        {timings.map(([timing, words]) => (
          <option key={timing} value={timing}>
            {words}
          </option>
        ))}
      </select>
    </li>
  );
}

/** Whoever stopped the summary by the link in it finds the way back here. */
function StoppedDigest() {
  const { act, isBusy } = useAction();
  const [isStopped, setIsStopped] = useState(true);
  if (!isStopped) return null;
  return (
    <p className={classes.stopped}>
      You stopped the daily and weekly mail.{" "}
      <button
        type="button"
        disabled={isBusy}
        onClick={() =>
          act(
            () => chooseNotification({ kind: "digest", mail: "daily" }),
            () => {
              setIsStopped(false);
              showNotice("Daily and weekly mail comes again.");
            },
          )
        }
      >
        Send it again
      </button>
    </p>
  );
}
