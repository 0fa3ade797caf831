"use client";

import { NumberInput, SimpleGrid } from "@mantine/core";
import type { Control } from "react-hook-form";
import type { SettingsTyped } from "@/lib/settings/schema";
import { Controlled } from "../../_ui/controlled";
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
            <NumberInput
              label={<ProgramMark color={program.color} shape={program.shape} name={program.shortName} />}
              aria-label={`Days for ${program.name}`}
              placeholder={String(usual)}
              suffix=" days"
              min={1}
              max={3650}
              allowDecimal={false}
              {...input}
              value={value ?? usual}
              onChange={(days) => onChange(typeof days === "number" ? days : undefined)}
            />
          )}
        </Controlled>
      ))}
    </SimpleGrid>
  );
}
