"use client";

import { useState } from "react";
import type { OwnChoices } from "@/lib/notifications/choose";
import { Heading } from "../../_ui/plain/heading";
import { Text } from "../../_ui/plain/text";
import { showNotice } from "../../_ui/undo-notice";
import { useAction } from "../../_ui/use-action";
import { chooseQuietHours } from "./actions";
import classes from "./notification-choices.module.css";

type Hours = OwnChoices["quietHours"];

/** When no mail comes: it waits until these hours are over. */
export function QuietHoursChoice({ quietHours, timeZone }: Pick<OwnChoices, "quietHours" | "timeZone">) {
  const { act, isBusy } = useAction();
  const [hours, setHours] = useState<Hours>(quietHours);
  const [written, setWritten] = useState(hours === "none" ? { from: "22:00", to: "07:00" } : hours);

  function choose(next: Hours) {
    const before = hours;
    setHours(next);
    act(
      () => chooseQuietHours({ quietHours: next }),
      undefined,
      (refused) => {
        setHours(before);
        showNotice(refused.message);
      },
    );
  }

  const time = (name: "from" | "to", label: string) => (
    <input
      type="time"
      required
      aria-label={label}
      value={written[name]}
      disabled={hours === "none"}
      onChange={(event) => setWritten({ ...written, [name]: event.currentTarget.value })}
      onBlur={() => (written.from && written.to ? choose(written) : setWritten(hours === "none" ? written : hours))}
    />
  );
  return (
    <div className={classes.quiet}>
      <Heading level={3}>Quiet hours</Heading>
      <label className={classes.here}>
        <input
          type="checkbox"
          checked={hours !== "none"}
          disabled={isBusy}
          onChange={(event) => choose(event.currentTarget.checked ? written : "none")}
        />
        No mail in the night
      </label>
      <div className={classes.times}>
        From {time("from", "Quiet from")} to {time("to", "Quiet until")}
      </div>
      <Text size="sm" tone="second">
        {timeZone ? `${timeZone} time.` : "UTC, since your profile has no time zone."} Mail waits until these hours are
        over.
      </Text>
    </div>
  );
}
