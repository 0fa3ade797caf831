import type { Day } from "./clock";
import { groupLeads } from "@/db/schema/index";
import { and, gte, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";

/** Rows of leads who accepted and stand on a day, their last one included. */
export function leadsOnDay(day: Day): SQL | undefined {
  return and(
    isNotNull(groupLeads.acceptedAt),
    lte(groupLeads.fromOn, day),
    or(isNull(groupLeads.toOn), gte(groupLeads.toOn, day)),
  );
}
