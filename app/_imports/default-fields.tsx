"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { groupKindChoices } from "@/lib/groups/kinds";
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

/** What holds for every row that does not say otherwise. */
export function DefaultFields({ data, isOwn, member, mapping, onChange }: DefaultFieldsProps) {
  const { defaults } = mapping;
  const change = (key: keyof Mapping["defaults"]) => (value: string | null) =>
    onChange(withDefault(mapping, key, value));
  if (data.kind === "members")
    return (
      <Group align="flex-start" gap="md">
        <Select
          label="Program"
          placeholder="From each row"
          clearable
          clearButtonProps={{ "aria-label": "Clear the program" }}
          data={data.programs}
          value={defaults.program ?? null}
          onChange={change("program")}
        />
        <DayInput label="Since" value={defaults.starts} onChange={change("starts")} />
      </Group>
    );
  if (data.kind === "events")
    return (
      <Group align="flex-start" gap="md">
        {data.isCalendar ? (
          <Select
            label="Whole days end"
            placeholder="As in the calendar"
            clearable
            clearButtonProps={{ "aria-label": "Clear how whole days end" }}
            data={[
              { value: "inclusive", label: "On the day in the calendar" },
              { value: "exclusive", label: "One day earlier" },
            ]}
            value={mapping.file.calendar?.lastDay ?? null}
            onChange={(lastDay) => onChange(withLastDay(mapping, lastDay))}
          />
        ) : null}
        <DayInput label="Day" value={defaults.day} onChange={change("day")} />
      </Group>
    );
  if (data.kind === "groups")
    return (
      <Group align="flex-start" gap="md">
        <Select
          label="Kind of group"
          placeholder="User group"
          clearable
          clearButtonProps={{ "aria-label": "Clear the kind of group" }}
          data={groupKindChoices.map(({ value, one }) => ({ value, label: one }))}
          value={defaults.kind ?? null}
          onChange={change("kind")}
        />
        <DayInput label="Members as of" value={defaults.day} onChange={change("day")} />
      </Group>
    );
  return (
    <Group align="flex-start" gap="md">
      {isOwn ? null : (
        <MemberField
          label="Who did it"
          placeholder="A member, by name"
          clearable
          clearButtonProps={{ "aria-label": "Clear who did it" }}
          member={member}
          value={member?.id ?? null}
          onChange={(id) => onChange(mapping, id)}
        />
      )}
      <Select
        label="Type"
        placeholder="From each row"
        searchable
        clearable
        clearButtonProps={{ "aria-label": "Clear the type" }}
        data={data.types}
        value={defaults.type ?? null}
        onChange={change("type")}
      />
      <DayInput label="Day" value={defaults.day} onChange={change("day")} />
    </Group>
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
