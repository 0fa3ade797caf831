"use client";

import { Suspense, useState } from "react";
import { Icon } from "../_ui/icon";
import { late } from "../_ui/late";
import { PlainButton } from "../_ui/plain/button";
import type { GrantFormProps } from "./grant-fields";

const load = () => import("./grant-fields");
const GrantFields = late(async () => (await load()).GrantFields);

/** A button that opens the form for one more term; the form comes with it. */
export function GrantForm(props: GrantFormProps) {
  const [isOpen, setOpen] = useState(false);
  const button = (
    <PlainButton
      variant="default"
      leftSection={<Icon name="plus" size={16} />}
      style={{ width: "fit-content" }}
      onPointerEnter={() => void load()}
      onClick={() => setOpen(true)}
    >
      Grant a term
    </PlainButton>
  );
  if (!isOpen) return button;
  return (
    <Suspense fallback={button}>
      <GrantFields {...props} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
