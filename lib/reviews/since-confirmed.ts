import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Answers } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { activityVersions, members, reviews } from "@/db/schema";
import { type FieldDifference, fieldDifferences } from "@/lib/activities/field-differences";
import type { ActivityWithDetails } from "@/lib/activities/get";
import { catalogueNamesByKey, parsedSnapshot } from "@/lib/activities/history";
import type { VersionSnapshot } from "@/lib/activities/readable-changes";
import type { Viewer } from "@/lib/core/viewer";
import { reachOf } from "@/lib/metrics/reach";
import { fileChangesQuestion, fileDifference } from "./file-changes";
import "server-only";

export type SinceConfirmed = {
  /** When what was confirmed had been sent; null where it is not known. */
  sentAt: Date | null;
  confirmedAt: Date;
  confirmedBy: { id: string; name: string } | null;
  changedAt: Date;
  changedBy: string | null;
  differing: FieldDifference[];
  same: string[];
  /** Then what was confirmed cannot be put back: files that were taken away are gone. */
  hasOtherFiles: boolean;
  /** From how many people to how many, where that changed; null stands for unknown. */
  reach: { from: number | null; to: number | null } | null;
  /** Programs that it would count for now and did not, and the other way round, by key. */
  programs: { added: string[]; gone: string[] };
};

const keptLimit = 20;

/** What was confirmed of an activity and kept when it was changed, to be asked together with something else. */
export function confirmedQuestions(viewer: Viewer, activityId: string, from: Reader = db) {
  const isStanding = and(
    eq(reviews.activityId, activityId),
    eq(reviews.decision, "confirmed"),
    isNull(reviews.undoneAt),
  );
  const decided = from
    .select({ at: sql`max(${reviews.decidedAt})` })
    .from(reviews)
    .where(isStanding);
  return {
    confirmations: from
      .select({ at: reviews.decidedAt, id: members.id, name: members.name })
      .from(reviews)
      .innerJoin(members, eq(members.id, reviews.reviewerId))
      .where(isStanding)
      .orderBy(asc(reviews.decidedAt), asc(reviews.id)),
    keptSince: from
      .select({ snapshot: activityVersions.snapshot, at: activityVersions.changedAt, by: members.name })
      .from(activityVersions)
      .leftJoin(members, and(eq(members.id, activityVersions.changedById), isNull(members.erasedAt)))
      .where(and(eq(activityVersions.activityId, activityId), gte(activityVersions.changedAt, sql`(${decided})`)))
      .orderBy(asc(activityVersions.version))
      .limit(keptLimit),
    fileChanges: fileChangesQuestion(viewer, { activityId, since: sql`(${decided})` }, from),
  };
}

type Found = Answers<ReturnType<typeof confirmedQuestions>>;

/** The activity as it was when its last confirmation stood for the last time; null where nothing was confirmed, or that was undone. */
export function confirmedVersion({ keptSince }: Pick<Found, "keptSince">): VersionSnapshot | null {
  const versions = keptSince.map(({ snapshot }) => parsedSnapshot(snapshot));
  return versions.findLast((version) => version?.state === "confirmed") ?? null;
}

/** What differs between what was confirmed and what waits for review now; null where it was not confirmed before. */
export async function readSinceConfirmed(activity: ActivityWithDetails, found: Found): Promise<SinceConfirmed | null> {
  const version = confirmedVersion(found);
  const [confirmation, change] = [found.confirmations.at(-1), found.keptSince.at(-1)];
  const present = parsedSnapshot(activity);
  if (activity.state !== "submitted" || !version || !confirmation || !change || !present) return null;
  const { at, ...confirmedBy } = confirmation;
  const files = fileDifference(found.fileChanges);
  const { differing, same } = fieldDifferences(version, present, await catalogueNamesByKey());
  const [from, to] = [reachOf(version.figures), reachOf(present.figures)];
  return {
    sentAt: version.submittedAt ?? null,
    confirmedAt: at,
    confirmedBy,
    changedAt: change.at,
    changedBy: change.by,
    differing: files ? [...differing, files] : differing,
    same,
    hasOtherFiles: files !== null,
    reach: from === to ? null : { from, to },
    programs: programChanges(version, present),
  };
}

function programChanges(before: VersionSnapshot, after: VersionSnapshot) {
  const counting = ({ programs = [] }: VersionSnapshot) =>
    programs.filter(({ counts }) => counts).map(({ programKey }) => programKey);
  const [old, now] = [counting(before), counting(after)];
  return {
    added: now.filter((key) => !old.includes(key)),
    gone: old.filter((key) => !now.includes(key)),
  };
}
