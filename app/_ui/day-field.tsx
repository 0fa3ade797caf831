"use client";

import { Input } from "@mantine/core";
import { type Ref, Suspense, useId, useRef, useState } from "react";
import classes from "./day-field.module.css";
import { formatDay, shiftDay } from "./format";
import { Icon } from "./icon";
import { late } from "./late";

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
  /** Which days get a button of their own: today and yesterday, today and tomorrow, or none. */
  shortcuts?: boolean | "ahead";
  ref?: Ref<HTMLButtonElement>;
};

const load = () => import("./day-popover");
const DayPopover = late(async () => (await load()).DayPopover);

/** Today, Yesterday or Tomorrow, or a day picked or typed; the calendar comes when it is first opened. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, onBlur, today, min, max, error, shortcuts = true, ref } = props;
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const days = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const labelId = useId();
  const errorId = useId();
  const near = shortcuts
    ? [today, shiftDay(today, shortcuts === "ahead" ? 1 : -1)].filter(
        (day) => (!min || day >= min) && (!max || day <= max),
      )
    : [];
  const isOther = Boolean(value) && !near.includes(value ?? "");
  const otherWords =
    isOther && value
      ? formatDay(value, value.slice(0, 4) === today.slice(0, 4) ? "weekday" : "day")
      : near.length
        ? "Another day"
        : "Pick a day";

  function close() {
    setOpen(false);
    opener.current?.focus();
    onBlur?.();
  }

  function take(day: string) {
    onChange(day);
    if (isOpen) close();
  }

  function setOpener(button: HTMLButtonElement | null) {
    opener.current = button;
    if (near.length > 0 || !ref) return;
    if (typeof ref === "function") ref(button);
    else ref.current = button;
  }

  return (
    <Input.Wrapper
      label={props.isLabelHidden ? undefined : label}
      labelElement="div"
      labelProps={{ id: labelId, style: { display: "block" } }}
      description={props.description}
      error={error}
      errorProps={{ id: errorId }}
      withAsterisk={props.required}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes its look from the browser */}
      <div
        ref={days}
        role="group"
        className={classes.days}
        data-invalid={error ? true : undefined}
        aria-labelledby={props.isLabelHidden ? undefined : labelId}
        aria-label={props.isLabelHidden ? label : undefined}
        aria-invalid={error ? true : undefined}
        aria-errormessage={error ? errorId : undefined}
        aria-describedby={error ? errorId : undefined}
      >
        {near.map((day, position) => (
          <button
            key={day}
            type="button"
            ref={position === 0 ? ref : undefined}
            className={classes.day}
            aria-pressed={value === day}
            onClick={() => take(day)}
          >
            {day === today ? "Today" : day < today ? "Yesterday" : "Tomorrow"}
          </button>
        ))}
        <button
          type="button"
          ref={setOpener}
          className={classes.day}
          data-picked={isOther || undefined}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPointerEnter={() => void load()}
          onClick={() => {
            setAsked(true);
            setOpen(!isOpen);
          }}
        >
          {otherWords}
          <Icon name="calendar" size={16} />
        </button>
      </div>
      {isAsked && days.current ? (
        <Suspense>
          <DayPopover
            place={days.current}
            label={label}
            isOpen={isOpen}
            onClose={close}
            value={value ?? ""}
            today={today}
            min={min}
            max={max}
            isClearable={props.isClearable}
            onTake={take}
          />
        </Suspense>
      ) : null}
    </Input.Wrapper>
  );
}
