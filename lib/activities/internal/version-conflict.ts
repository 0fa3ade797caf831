import { and, eq, isNull } from "drizzle-orm";
import { DateTime } from "luxon";
import { db, type Reader } from "@/db/client";
import { activityVersions, members } from "@/db/schema";
import { shortDay } from "@/lib/core/clock";
import { type Refusal, StaleVersion } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import type { Activity } from "../get";
import "server-only";

/** The refusal of a save over a version that is no longer the newest: who changed it, and when in the viewer's time zone. */
export async function versionConflict(viewer: Viewer, activity: Activity, from: Reader = db): Promise<Refusal> {
  const change = await lastChange(activity, from);
  const at = DateTime.fromJSDate(change?.at ?? activity.updatedAt, { zone: viewer.timeZone });
  const when = `on ${shortDay(at.toISODate() ?? "")} at ${at.toFormat("HH:mm")}`;
  const isOwn = activity.state === "draft" || (change !== null && change.byId === viewer.memberId);
  const who = isOwn ? "You changed this in another tab" : `${change?.by ?? "Somebody"} changed this`;
  return new StaleVersion(`${who} ${when}, after you opened it here. What you typed is still here.`);
}

/** Who made the version that stands, null where nobody in particular did, or it was never changed. */
async function lastChange(activity: Pick<Activity, "id" | "version" | "updatedAt">, from: Reader = db) {
  const [made] = await from
    .select({ byId: activityVersions.changedById, by: members.name, at: activityVersions.changedAt })
    .from(activityVersions)
    .leftJoin(members, and(eq(members.id, activityVersions.changedById), isNull(members.erasedAt)))
    .where(and(eq(activityVersions.activityId, activity.id), eq(activityVersions.version, activity.version - 1)));
  return made ?? null;
}
