"use client";

import { Anchor, Text } from "@mantine/core";
import { Suspense, useState } from "react";
import { useWatch } from "react-hook-form";
import { late } from "@/app/_ui/late";
import { eventFormatLabels } from "@/lib/events/formats";
import type { EventControl, EventField } from "./form-types";
import type { EventOptions } from "./options";

export type DefaultsProps = { control: EventControl; field: EventField; options: EventOptions };

const load = () => import("./defaults-fields");
const DefaultsFields = late(async () => (await load()).DefaultsFields);

/** The group and the place as last time, in one line; every part of it can be changed. */
export function DefaultsLine({ control, field, options }: DefaultsProps) {
  const [isOpen, setOpen] = useState(false);
  const [groupId, format, venue] = useWatch({ control, name: ["groupId", "format", "venue"] });
  const group = options.led.find(({ id }) => id === groupId) ?? options.group;
  const place = [eventFormatLabels[format ?? "in_person"].toLowerCase(), venue ? `at ${venue}` : ""]
    .filter(Boolean)
    .join(" ");
  if (!isOpen) {
    return (
      <Text>
        For <b>{group.name}</b>, {place}
        {options.last ? ", as last time" : ""}.{" "}
        <Anchor
          component="button"
          type="button"
          onPointerEnter={() => void load()}
          onClick={() => setOpen(true)}
          fz="inherit"
        >
          Change
        </Anchor>
      </Text>
    );
  }
  return (
    <Suspense>
      <DefaultsFields control={control} field={field} options={options} />
    </Suspense>
  );
}
