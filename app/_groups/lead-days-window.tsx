"use client";

import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import type { ActionResult } from "@/lib/core/errors";
import { DayField } from "../_ui/day-field";
import { FormError, type FormMessage } from "../_ui/form-error";
import { formatDay } from "../_ui/format";
import { messageOf } from "../_ui/refusal-message";
import { useAction } from "../_ui/use-action";

export type LeadDays = { fromOn: string; toOn: string | null };

export type LeadDaysWindowProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  verb: string;
  today: string;
  days: LeadDays;
  /** Days that are likely, each with why. */
  offers?: { day: string; why: string }[];
  onSave: (days: LeadDays) => Promise<ActionResult<unknown>>;
  onSaved: (days: LeadDays) => void;
  /** What else can be done, behind the buttons. */
  children?: ReactNode;
};

/** From when, and where it is over until when, somebody leads a group. */
export function LeadDaysWindow(props: LeadDaysWindowProps) {
  const { isOpen, onClose, title, verb, today, days, offers = [], onSave, onSaved, children } = props;
  // It opens after it is there, so that it knows where the focus was.
  const [isShown, setShown] = useState(false);
  const [fromOn, setFrom] = useState(days.fromOn);
  const [toOn, setTo] = useState(days.toOn);
  const [message, setMessage] = useState<FormMessage | null>(null);
  const { act, isBusy } = useAction();

  useEffect(() => setShown(isOpen), [isOpen]);

  function save() {
    const chosen = { fromOn, toOn };
    act(
      () => onSave(chosen),
      () => {
        setMessage(null);
        onClose();
        onSaved(chosen);
      },
      (refused) => setMessage(messageOf(refused)),
    );
  }

  return (
    <Modal
      opened={isShown}
      onClose={onClose}
      title={title}
      centered
      radius="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      styles={{ title: { fontWeight: 640, fontSize: "1.0625rem" } }}
    >
      <Stack gap="md">
        <FormError message={message} />
        <DayField
          label="First day as a lead"
          value={fromOn}
          onChange={setFrom}
          today={today}
          shortcuts={false}
          required
        />
        {offers
          .filter(({ day }) => day !== fromOn)
          .map(({ day, why }) => (
            <Button key={day} variant="default" justify="flex-start" onClick={() => setFrom(day)}>
              {formatDay(day)}: {why}
            </Button>
          ))}
        <Checkbox
          label="This is over"
          checked={toOn !== null}
          onChange={(event) => setTo(event.currentTarget.checked ? today : null)}
        />
        {toOn === null ? null : (
          <DayField label="Last day as a lead" value={toOn} onChange={setTo} today={today} min={fromOn} required />
        )}
        <Text fz="sm" c="var(--second)">
          Whoever leads the group on the day of an event gets credit for it. For events that were held already, the
          credits change with the days, and their activities go to review.
        </Text>
        <Group gap="xs">
          <Button loading={isBusy} disabled={!fromOn || toOn === ""} onClick={save}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {children}
        </Group>
      </Stack>
    </Modal>
  );
}
