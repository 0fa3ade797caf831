"use client";

import { Box, Input, Popover, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type Ref, useId } from "react";
import classes from "./day-field.module.css";
import { DayPicker } from "./day-picker";
import { formatDay, shiftDay } from "./format";
import { Icon } from "./icon";

export type DayFieldProps = {
  label: string;
  description?: string;
  /** YYYY-MM-DD, or "" for none. */
  value: string | null | undefined;
  onChange: (day: string) => void;
  onBlur?: () => void;
  /** YYYY-MM-DD where the person is. */
  today: string;
  /** Earliest and latest day, both allowed. */
  min?: string;
  max?: string;
  error?: string;
  required?: boolean;
  isClearable?: boolean;
  /** The label is said by a `FormSection` beside it. */
  isLabelHidden?: boolean;
  /** Which days get a button of their own; none for days that lie ahead. */
  shortcuts?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** Today, Yesterday, or a day picked or typed. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, onBlur, today, min, max, error, shortcuts = true, ref } = props;
  const [isOpen, { close, toggle }] = useDisclosure();
  const labelId = useId();
  const near = shortcuts
    ? [today, shiftDay(today, -1)].filter((day) => (!min || day >= min) && (!max || day <= max))
    : [];
  const isOther = Boolean(value) && !near.includes(value ?? "");
  const otherWords =
    isOther && value
      ? formatDay(value, value.slice(0, 4) === today.slice(0, 4) ? "weekday" : "day")
      : near.length
        ? "Another day"
        : "Pick a day";

  function take(day: string) {
    onChange(day);
    close();
  }

  return (
    <Input.Wrapper
      label={props.isLabelHidden ? undefined : label}
      labelElement="div"
      labelProps={{ id: labelId, style: { display: "block" } }}
      description={props.description}
      error={error}
      withAsterisk={props.required}
    >
      <Popover
        withRoles={false}
        opened={isOpen}
        onChange={close}
        onClose={onBlur}
        position="bottom-start"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Box
            role="group"
            className={classes.days}
            data-invalid={error ? true : undefined}
            aria-labelledby={props.isLabelHidden ? undefined : labelId}
            aria-label={props.isLabelHidden ? label : undefined}
          >
            {near.map((day, position) => (
              <UnstyledButton
                key={day}
                ref={position === 0 ? ref : undefined}
                className={classes.day}
                aria-pressed={value === day}
                onClick={() => take(day)}
              >
                {day === today ? "Today" : "Yesterday"}
              </UnstyledButton>
            ))}
            <UnstyledButton
              ref={near.length === 0 ? ref : undefined}
              className={classes.day}
              data-picked={isOther || undefined}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={toggle}
            >
              {otherWords}
              <Icon name="calendar" size={16} />
            </UnstyledButton>
          </Box>
        </Popover.Target>
        <Popover.Dropdown role="dialog" p="sm" aria-label={label}>
          <DayPicker
            value={value ?? ""}
            today={today}
            min={min}
            max={max}
            isClearable={props.isClearable}
            onTake={take}
          />
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  );
}
