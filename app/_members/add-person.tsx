"use client";

import { lazy, Suspense, useState } from "react";
import { Icon } from "../_ui/icon";
import { PlainButton } from "../_ui/plain/button";
import type { PersonFieldProps } from "./person-field";

/** `opener`: on the button that opens the field. */
type AddPersonProps = PersonFieldProps & { opener?: string };

const load = () => import("./person-field");
const PersonField = lazy(async () => ({ default: (await load()).PersonField }));

/** Adds a member or a guest by name; the field comes with the first press. */
export function AddPerson({ opener = "Someone else", ...field }: AddPersonProps) {
  const [isOpen, setOpen] = useState(false);
  const closed = (
    <PlainButton
      variant="subtle"
      size="compact-sm"
      style={{ width: "fit-content", paddingInline: 4 }}
      leftSection={<Icon name="plus" size={16} />}
      onPointerEnter={() => void load()}
      onClick={() => setOpen(true)}
    >
      {opener}
    </PlainButton>
  );
  if (!isOpen) return closed;
  return (
    <Suspense fallback={closed}>
      <PersonField {...field} isFocused onTaken={() => setOpen(false)} />
    </Suspense>
  );
}
