import { and, gte, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import { groupLeads } from "@/db/schema";
import type { Day } from "./clock";

/** Rows of leads who accepted, whenever they stand. */
export function acceptedLeads(): SQL {
  return isNotNull(groupLeads.acceptedAt);
}

/** Whether a lead who accepted stands on the day, their last one included. */
export function isLeadOnDay({ fromOn, toOn }: { fromOn: Day; toOn: Day | null }, day: Day): boolean {
  return fromOn <= day && (toOn === null || toOn >= day);
}

/** Rows of leads who accepted and stand on a day, their last one included. */
export function leadsOnDay(day: Day): SQL | undefined {
  return and(acceptedLeads(), lte(groupLeads.fromOn, day), or(isNull(groupLeads.toOn), gte(groupLeads.toOn, day)));
}
