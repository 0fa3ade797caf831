"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./editable-row.module.css";

type EditableRowProps = {
  id: string;
  name: string;
  /** Order buttons, or what stands in their place. */
  lead: ReactNode;
  children: ReactNode;
  /** Retire or bring back. */
  aside: ReactNode;
  form: (close: () => void) => ReactNode;
};

/** A line of the catalogue that opens into its form in place. */
export function EditableRow({ id, name, lead, children, aside, form }: EditableRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li id={id} className={classes.row}>
      {isOpen ? <span /> : <div className={classes.actions}>{lead}</div>}
      <div className={classes.body}>{isOpen ? form(() => setIsOpen(false)) : children}</div>
      {isOpen ? null : (
        <div className={classes.actions}>
          <Button variant="subtle" size="compact-sm" aria-label={`Edit ${name}`} onClick={() => setIsOpen(true)}>
            Edit
          </Button>
          {aside}
        </div>
      )}
    </li>
  );
}
