import type { GroupState } from "@/lib/groups/status";

/** The states of a group, as filters and tables name them. */
export const groupStateNames: Record<GroupState, string> = {
  active: "Active",
  quiet: "Quiet",
  dormant: "Not active",
  closed: "Closed",
};
