"use client";

import { Suspense, useState } from "react";
import { useWatch } from "react-hook-form";
import { late } from "@/app/_ui/late";
import { Row } from "@/app/_ui/plain/row";
import classes from "./form.module.css";
import type { FormControl } from "./form-types";
import type { FormOptions } from "./options";
import { seenBy } from "./seen-by";

const load = () => import("./opened-fields");
const OpenedFields = late(async () => (await load()).OpenedFields);

type MoreFieldsProps = { control: FormControl; options: FormOptions; startsOpen?: boolean };

/** What is assumed, in words; the fields only for who wants to change them. */
export function MoreFields({ control, options, startsOpen = false }: MoreFieldsProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const values = useWatch({ control });
  const named = (list: { value: string; label: string }[], code?: string | null) =>
    list.find((one) => one.value === code)?.label;
  if (!isOpen)
    return (
      <Row gap={8}>
        {[
          named(options.languages, values.language) ?? "No language set",
          named(options.countries, values.country) ?? values.countryAsWritten ?? "No country set",
          seenBy[values.visibility ?? "public"],
          values.description ? "With a description" : "No description yet",
        ].map((words) => (
          <span key={words} className={classes.assumed}>
            {words}
          </span>
        ))}
        <button
          type="button"
          className={classes.all}
          style={{ color: "var(--accent)" }}
          onPointerEnter={() => void load()}
          onClick={() => setOpen(true)}
        >
          Change
        </button>
      </Row>
    );
  return (
    <Suspense>
      <OpenedFields control={control} options={options} />
    </Suspense>
  );
}
