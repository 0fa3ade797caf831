"use client";

import type { MemberOption } from "@/lib/members/search";
import { late } from "../_ui/late";
import { OpensOnPress } from "./opens-on-press";

type MemberPickProps = { opener: string; label?: string; isBusy?: boolean; onPick: (member: MemberOption) => void };

const load = () => import("./member-search-field");
const MemberSearchField = late(async () => (await load()).MemberSearchField);

/** Finds a member of the directory by name, behind a button. */
export function MemberPick({ opener, label = "A member, by name", isBusy, onPick }: MemberPickProps) {
  return (
    <OpensOnPress opener={opener} look={{ isBusy }} prepare={() => void load()}>
      {(close) => <MemberSearchField label={label} onPick={onPick} onClose={close} />}
    </OpensOnPress>
  );
}
