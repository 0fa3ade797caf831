"use client";

import { Checkbox, Stack } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { isDay } from "@/lib/core/clock";
import { leavesGroupWithoutLead } from "@/lib/groups/leads/ending";
import { Controlled } from "../_ui/controlled-field";
import type { useCommandForm } from "../_ui/use-command-form";
import type { LeadEnd, StepDone, StepInput, StepTerm } from "./step-types";

type Control = ReturnType<typeof useCommandForm<StepInput, unknown, StepDone>>["control"];

/** The leads that can end with a term, each only where it is ticked; that a group is left without one is ticked on its own. */
export function LeadEnds({ control, leads }: { control: Control; leads: StepTerm["leads"] }) {
  const day = useWatch({ control, name: "endsOn" });
  return (
    <Controlled control={control} name="leads">
      {({ value, onChange }) => (
        <Stack gap="xs" role="group" aria-label="Leads that end with it">
          {leads.map(({ id, group, others }) => {
            const rest = (value ?? []).filter((one) => one.id !== id);
            const chosen = value?.find((one) => one.id === id);
            const choose = (end: LeadEnd | null) => onChange(end ? [...rest, end] : rest);
            return (
              <div key={id}>
                <Checkbox
                  label={`End their time as a lead of ${group}, too.`}
                  checked={chosen !== undefined}
                  onChange={(event) => choose(event.currentTarget.checked ? { id } : null)}
                />
                {chosen && day && isDay(day) && leavesGroupWithoutLead(others, day) ? (
                  <Checkbox
                    mt="xs"
                    ml={28}
                    label={`${group} will be without a lead. The program’s managers are told.`}
                    checked={chosen.leavesNobody ?? false}
                    onChange={(event) => choose({ id, leavesNobody: event.currentTarget.checked })}
                  />
                ) : null}
              </div>
            );
          })}
        </Stack>
      )}
    </Controlled>
  );
}
