"use client";

import { SimpleGrid, Text } from "@mantine/core";
import type { Control } from "react-hook-form";
import type { SettingsTyped } from "@/lib/settings/schema";
import { Controlled } from "../../_ui/controlled-field";
import { CountField } from "../../_ui/count-field";
import { ProgramMark } from "../../_ui/program-mark";

export type ProgramShown = {
  key: string;
  name: string;
  shortName: string;
  color: string;
  shape: string;
  hasGroups: boolean;
};

type DaysByProgramProps = {
  control: Control<SettingsTyped, unknown, SettingsTyped>;
  name: "quietDays" | "groupQuietDays";
  programs: ProgramShown[];
  usual: number;
};

/** A number of days for each program; the usual one until another is set. */
export function DaysByProgram({ control, name, programs, usual }: DaysByProgramProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm">
      {programs.map((program) => (
        <Controlled key={program.key} control={control} name={`${name}.${program.key}`}>
          {({ value, onChange, ...input }) => (
            <CountField
              label={<ProgramMark color={program.color} shape={program.shape} name={program.shortName} />}
              aria-label={`Days for ${program.name}`}
              placeholder={String(usual)}
              rightSection={
                <Text fz="sm" c="var(--second)" aria-hidden="true">
                  days
                </Text>
              }
              rightSectionWidth={48}
              rightSectionPointerEvents="none"
              {...input}
              value={value ?? usual}
              onChange={(days) => onChange(days ?? "")}
            />
          )}
        </Controlled>
      ))}
    </SimpleGrid>
  );
}
