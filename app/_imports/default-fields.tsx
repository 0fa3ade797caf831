"use client";

import { Select, TextInput } from "@mantine/core";
import { groupKindChoices } from "@/lib/groups/kinds";
import type { DefaultAnswer } from "@/lib/imports/infer/file-kind";
import type { Mapping } from "@/lib/imports/schema";
import { MemberField } from "../_members/member-field";
import { withDefault, withLastDay } from "./answers";
import type { SetupData } from "./setup-data";

type DefaultFieldsProps = {
  data: SetupData;
  isOwn: boolean;
  member: { id: string; name: string } | null;
  mapping: Mapping;
  onChange: (mapping: Mapping, memberId?: string | null) => void;
};

/** What holds for every row that does not say otherwise: the answers that this kind of file has use for. */
export function DefaultFields(props: DefaultFieldsProps) {
  return (
    <>
      {props.data.defaults.map((asked) => (
        <DefaultField key={asked.key} asked={asked} {...props} />
      ))}
    </>
  );
}

function DefaultField({
  asked,
  data,
  isOwn,
  member,
  mapping,
  onChange,
}: DefaultFieldsProps & { asked: DefaultAnswer }) {
  const { defaults, file } = mapping;
  const change = (key: keyof Mapping["defaults"]) => (value: string | null) =>
    onChange(withDefault(mapping, key, value));
  switch (asked.key) {
    case "starts":
    case "day":
      return <DayInput label={asked.label} value={defaults[asked.key]} onChange={change(asked.key)} />;
    case "member":
      return isOwn ? null : (
        <MemberField
          label="Who did it"
          placeholder="A member, by name"
          clearable
          clearButtonProps={{ "aria-label": "Clear who did it" }}
          member={member}
          value={member?.id ?? null}
          onChange={(id) => onChange(mapping, id)}
        />
      );
    case "calendarLastDay":
      return data.isCalendar ? (
        <Choice
          label="Whole days end"
          placeholder="As in the calendar"
          clear="how whole days end"
          choices={lastDayChoices}
          value={file.calendar?.lastDay}
          onChange={(lastDay) => onChange(withLastDay(mapping, lastDay))}
        />
      ) : null;
    case "program":
      return (
        <Choice
          label="Program"
          clear="the program"
          choices={data.programs}
          value={defaults.program}
          onChange={change("program")}
        />
      );
    case "kind":
      return (
        <Choice
          label="Kind of group"
          placeholder="User group"
          clear="the kind of group"
          choices={groupKindChoices.map(({ value, one }) => ({ value, label: one }))}
          value={defaults.kind}
          onChange={change("kind")}
        />
      );
    case "type":
      return (
        <Choice
          label="Type"
          clear="the type"
          searchable
          choices={data.types}
          value={defaults.type}
          onChange={change("type")}
        />
      );
  }
}

const lastDayChoices = [
  { value: "inclusive", label: "On the day in the calendar" },
  { value: "exclusive", label: "One day earlier" },
];

type ChoiceProps = {
  label: string;
  placeholder?: string;
  /** What its button clears, for who does not see it. */
  clear: string;
  searchable?: boolean;
  choices: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
};

function Choice({ placeholder = "From each row", clear, choices, value, ...rest }: ChoiceProps) {
  return (
    <Select
      placeholder={placeholder}
      clearable
      clearButtonProps={{ "aria-label": `Clear ${clear}` }}
      data={choices}
      value={value ?? null}
      {...rest}
    />
  );
}

type DayInputProps = { label: string; value: string | undefined; onChange: (value: string | null) => void };

function DayInput({ label, value, onChange }: DayInputProps) {
  return (
    <TextInput
      type="date"
      label={label}
      defaultValue={value ?? ""}
      onBlur={(event) => {
        const day = event.currentTarget.value;
        if (day !== (value ?? "")) onChange(day || null);
      }}
    />
  );
}
