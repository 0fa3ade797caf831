import type { GroupKind } from "@/lib/groups/schema";
import { ProgramGlyph } from "../_ui/program-mark";

/** The shape of a group is that of the program which its kind belongs to. */
export const groupLooks: Record<GroupKind, { color: string; shape: string }> = {
  "user group": { color: "leaders", shape: "circle" },
  "student club": { color: "captains", shape: "pennant" },
  "partner organisation": { color: "ambassadors", shape: "hexagon" },
};

export function GroupGlyph({ kind, size = 10, label }: { kind: GroupKind; size?: number; label?: string }) {
  return <ProgramGlyph {...groupLooks[kind]} size={size} label={label} />;
}
