"use client";

import { Text } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { formatDay } from "@/app/_ui/format";
import type { EventControl } from "./form-types";
import { LatePutInLead } from "./late-put-in-lead";
import type { EventOptions } from "./options";

type NobodyLedProps = { control: EventControl; options: EventOptions; isPlanned: boolean };

/** Says under the day that nobody led the group on it, so that nobody is credited, and what mends it. */
export function NobodyLed({ control, options, isPlanned }: NobodyLedProps) {
  const [day, groupId, coHosts] = useWatch({ control, name: ["startsOn", "groupId", "coHosts"] });
  const { group, leadTimes, today } = options;
  if (!day || groupId !== group.id || coHosts?.length) return null;
  if (leadTimes.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))) return null;
  return (
    <div role="status">
      <Text fz="sm" c="var(--rust)" mt={6}>
        {isPlanned ? "Nobody leads" : "Nobody led"} {group.name} on {formatDay(day)}, so nobody gets credit for leading
        it. {group.mayManage ? "" : "A program manager can say who led the group on that day."}
      </Text>
      {group.mayManage ? <LatePutInLead key={day} group={group} today={today} day={day} /> : null}
    </div>
  );
}
