import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { openCycle } from "@/lib/cycles/open";

/** A cycle that is open today, of the terms that end within 90 days, unless the facts say otherwise; answers the id. */
export async function aCycle(viewer: Viewer, facts: { programKey: string } & Record<string, unknown>): Promise<string> {
  const day = today();
  const { id } = await openCycle(viewer, {
    name: "Renewal 2027",
    endsFrom: addDays(day, -10),
    endsTo: addDays(day, 90),
    opensOn: addDays(day, -5),
    decisionsCloseOn: addDays(day, 20),
    lettersLastOn: addDays(day, 25),
    appealsUntil: addDays(day, 40),
    ...facts,
  });
  return id;
}
