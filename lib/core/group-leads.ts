import { and, gte, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import type { Day } from "./clock";

/** Rows of leads who accepted and stand on a day, their last one included. */
export function leadsOnDay(day: Day): SQL | undefined {
  return and(
    isNotNull(groupLeads.acceptedAt),
    lte(groupLeads.fromOn, day),
    or(isNull(groupLeads.toOn), gte(groupLeads.toOn, day)),
  );
}
