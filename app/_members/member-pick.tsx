"use client";

import { lazy, Suspense, useState } from "react";
import type { MemberOption } from "@/lib/members/search";
import { PlainButton } from "../_ui/plain/button";

type MemberPickProps = { opener: string; label?: string; isBusy?: boolean; onPick: (member: MemberOption) => void };

const load = () => import("./member-search-field");
const MemberSearchField = lazy(async () => ({ default: (await load()).MemberSearchField }));

/** Finds a member of the directory by name, behind a button. */
export function MemberPick({ opener, label = "A member, by name", isBusy, onPick }: MemberPickProps) {
  const [isOpen, setOpen] = useState(false);
  const closed = (
    <PlainButton
      variant="subtle"
      size="compact-sm"
      style={{ paddingInline: 4 }}
      isBusy={isBusy}
      onPointerEnter={() => void load()}
      onClick={() => setOpen(true)}
    >
      {opener}
    </PlainButton>
  );
  if (!isOpen) return closed;
  return (
    <Suspense fallback={closed}>
      <MemberSearchField label={label} onPick={onPick} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
