"use client";

import { Button, Group, Select } from "@mantine/core";
import { useFieldArray } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import type { Choices, RequirementsControl } from "./form-types";

type LimitFieldsProps = { control: RequirementsControl; at: number; types: Choices["types"] };

/** Types of which no more than so many count. */
export function LimitFields({ control, at, types }: LimitFieldsProps) {
  const name = `requirements.${at}.limits` as const;
  const { fields, append, remove } = useFieldArray({ control, name, keyName: "rowId" });
  return (
    <>
      {fields.map((row, place) => (
        <Group key={row.rowId} align="end" gap="sm">
          <Controlled control={control} name={`${name}.${place}.most`}>
            {(input) => (
              <CountField label="At most" w={90} {...input} onChange={(count) => input.onChange(count ?? "")} />
            )}
          </Controlled>
          <Controlled control={control} name={`${name}.${place}.type`}>
            {(input) => <Select label="of this type" data={types} searchable allowDeselect={false} {...input} />}
          </Controlled>
          <Button variant="subtle" size="compact-sm" color="gray" onClick={() => remove(place)}>
            Remove
          </Button>
        </Group>
      ))}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => append({ type: "", most: 1 })}>
          Limit a type
        </Button>
      </div>
    </>
  );
}
