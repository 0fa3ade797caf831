"use client";

import { Anchor, Stack, Text } from "@mantine/core";
import { Suspense, useState } from "react";
import { useWatch } from "react-hook-form";
import { late } from "@/app/_ui/late";
import classes from "./event-form.module.css";
import type { EventControl, EventField } from "./form-types";
import type { EventOptions } from "./options";

export type OptionalProps = {
  /** Sends again with a day that is far ahead and right. */
  onFarDay: (day: string) => void;
  control: EventControl;
  field: EventField;
  options: EventOptions;
  names: Record<string, string>;
  onName: (id: string, name: string) => void;
};
export type OptionalKey = (typeof parts)[number]["key"];

const parts = [
  { key: "time", label: "Time" },
  { key: "photos", label: "Photos" },
  { key: "hosts", label: "Co-hosts" },
  { key: "helpers", label: "Helpers" },
  { key: "kind", label: "Kind and language" },
  { key: "description", label: "Description" },
  { key: "tags", label: "Goals and principles" },
] as const;

const load = () => import("./optional-field");
const OptionalField = late(async () => (await load()).OptionalField);

/** What nobody is asked for: each opens where it is, one after another. */
export function OptionalFields({ isPlanned, ...shared }: OptionalProps & { isPlanned: boolean }) {
  const [open, setOpen] = useState<OptionalKey[]>([]);
  const goals = useWatch({ control: shared.control, name: "goals" }) ?? [];
  const named = shared.options.programs.flatMap((program) => program.goals).filter(({ key }) => goals.includes(key));
  return (
    <>
      <Text component="div" className={classes.wait}>
        <b>Can wait</b>
        {parts
          .filter(({ key }) => !open.includes(key) && !(isPlanned && key === "time"))
          .map(({ key, label }) => (
            <span key={key}>
              <Anchor
                component="button"
                type="button"
                fw={600}
                onPointerEnter={() => void load()}
                onClick={() => setOpen([...open, key])}
              >
                {label}
              </Anchor>
              {key === "tags" && named.length > 0 ? (
                <Text span fz="sm" c="var(--second)">
                  {" "}
                  ({named.map(({ name }) => name).join(", ")})
                </Text>
              ) : null}
            </span>
          ))}
      </Text>
      <Stack gap="lg" mt="md">
        {open.map((key) => (
          <Suspense key={key}>
            <div>
              <OptionalField name={key} {...shared} />
            </div>
          </Suspense>
        ))}
      </Stack>
    </>
  );
}
