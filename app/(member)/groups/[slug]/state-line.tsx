import { formatDay } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import type { GroupState } from "@/lib/groups/status";

type StateLineProps = { state: GroupState; lastHeldOn: string | null; closedOn: string | null; mayRun: boolean };

/** Only where a group is not active: what it is, and that an event wakes it. */
export function StateLine({ state, lastHeldOn, closedOn, mayRun }: StateLineProps) {
  if (state === "active") return null;
  const words =
    state === "closed"
      ? `Closed on ${closedOn ? formatDay(closedOn) : "an unknown day"}. Its events stay and keep counting.`
      : lastHeldOn
        ? `${state === "quiet" ? "Quiet" : "Not active"} since ${formatDay(lastHeldOn)}.`
        : "No events yet.";
  return (
    <Text tone={state === "closed" ? "second" : "rust"} weight={540} below={24}>
      {words}
      {mayRun && state !== "closed" ? " It becomes active again with the next event that you log." : ""}
    </Text>
  );
}
