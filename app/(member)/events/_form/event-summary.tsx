"use client";

import { useWatch } from "react-hook-form";
import { formatNumber, plural } from "@/app/_ui/format";
import type { EventControl } from "./form-types";

/** What the event adds up to so far, in the bar. */
export function EventSummary({ control, isPlanned }: { control: EventControl; isPlanned: boolean }) {
  const [room, online, sessions] = useWatch({ control, name: ["attendeesInPerson", "attendeesOnline", "sessions"] });
  const speakers = (sessions ?? []).flatMap((session) => session.speakers ?? []).length;
  const known = [room, online].filter((count) => typeof count === "number");
  const reach = known.reduce<number>((sum, count) => sum + Number(count), 0);
  const parts = [
    ...(known.length > 0 && !isPlanned ? [`Reach ${formatNumber(reach)}`] : []),
    ...(speakers > 0 ? [plural(speakers, "speaker")] : []),
  ];
  return <>{parts.join(", ")}</>;
}
