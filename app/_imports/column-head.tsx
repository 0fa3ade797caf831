"use client";

import { fieldWord, shortFieldWord } from "./import-words";
import classes from "./preview-table.module.css";
import { useSetup } from "./setup-context";

/** The head of a column of the file: the field that it becomes, to be chosen, over its own name. */
export function ColumnHead({ name }: { name: string }) {
  const { data, fieldOf, chooseField } = useSetup();
  const field = fieldOf(name);
  return (
    <>
      <select
        className={classes.field}
        aria-label={`What “${name}” becomes`}
        value={field ?? ""}
        data-unused={field === null || undefined}
        onChange={(event) => chooseField(name, event.currentTarget.value || null)}
      >
        <option value="">Left out</option>
        {data.fields.map((one) => (
          <option key={one} value={one}>
            {one === field ? shortFieldWord(one) : fieldWord(one)}
          </option>
        ))}
      </select>
      <span className={classes.from}>
        {field ? "from " : ""}
        {name}
      </span>
    </>
  );
}
