import { and, ne, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { members } from "@/db/schema";
import { isSignedIn, manages, type Viewer } from "@/lib/core/viewer";
import { managedBy } from "@/lib/terms/policy";

type About = { memberId: string; programKey: string; country: string | null };

/** Managers of that program and the member's country, administrators, and jobs; never the member in question. */
export function mayFollowUp(viewer: Viewer, { memberId, programKey, country }: About): boolean {
  const isSomebody = isSignedIn(viewer) || viewer.channel === "system";
  return isSomebody && viewer.memberId !== memberId && manages(viewer, programKey, country);
}

/** The same as a condition on rows with a member and a program, joined with their members. */
export function followUpVisibleTo(viewer: Viewer, programKey: PgColumn): SQL | undefined {
  return and(managedBy(viewer, programKey), ne(members.id, viewer.memberId ?? ""));
}
