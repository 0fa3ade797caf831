"use client";

import { Chip, Group, Stack, Text } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { ProgramMark } from "@/app/_ui/program-mark";
import type { EventControl } from "./form-types";
import type { EventOptions } from "./options";

/** The goals of the group's program first, then the others; principles by name. What comes of the event is tagged with them. */
export function TagPicks({ control, options }: { control: EventControl; options: EventOptions }) {
  return (
    <Stack gap="md">
      <Controlled control={control} name="goals">
        {({ value, onChange }) => (
          <Chip.Group multiple value={value ?? []} onChange={onChange}>
            <Stack gap="xs" role="group" aria-label="Goals">
              {options.programs.map((program) => (
                <div key={program.key}>
                  <Text fz="sm" c="var(--second)" mb={4}>
                    <ProgramMark color={program.color} shape={program.shape} name={program.name} />
                  </Text>
                  <Group gap={6}>
                    {program.goals.map((goal) => (
                      <Chip key={goal.key} value={goal.key} size="sm">
                        {goal.name}
                      </Chip>
                    ))}
                  </Group>
                </div>
              ))}
            </Stack>
          </Chip.Group>
        )}
      </Controlled>
      <Controlled control={control} name="principles">
        {({ value, onChange }) => (
          <Chip.Group multiple value={value ?? []} onChange={onChange}>
            <Group gap={6} role="group" aria-label="Principles">
              {options.principles.map((principle) => (
                <Chip key={principle.key} value={principle.key} size="sm" title={principle.summary}>
                  {principle.number} {principle.name}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
      </Controlled>
    </Stack>
  );
}
