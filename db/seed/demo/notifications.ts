import type { Chance } from "./chance";
import type { DemoMember, DemoRows } from "./rows";

const toldDays = 60;
const unreadDays = 6;

type Row = DemoRows["notifications"][number];
type Activity = DemoRows["activities"][number];

/** What those with an account were told of their activities in the last weeks; the older is read, but for what is still to be done. */
export function demoNotifications(
  chance: Chance,
  people: DemoMember[],
  { now, rows }: { now: Date; rows: DemoRows },
): Row[] {
  const known = new Set(rows.accounts.map(({ memberId }) => memberId));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const activities = new Map(rows.activities.map((activity) => [activity.id, activity]));
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const about = (activity: Activity, at: Date, byId: string) => ({
    ...{ id: chance.id(at), memberId: activity.loggedById ?? "", madeAt: at, aboutId: byId, isShown: true },
    ...{ objectKind: "activity", objectId: activity.id, by: names.get(byId) ?? "A program manager" },
    button: { label: "Open the activity", href: `/activities/${activity.id}` },
  });
  const told = rows.reviews.flatMap((review): Row[] => {
    const activity = activities.get(review.activityId);
    const isTold = activity?.loggedById && known.has(activity.loggedById) && review.decidedAt >= ago(toldDays);
    if (!isTold || review.undoneAt || activity.state !== review.decision) return [];
    const { by, ...row } = about(activity, review.decidedAt, review.reviewerId);
    const said = review.reason ? `${by}: “${review.reason}”` : by;
    const cause = `demo ${review.activityId} ${review.decision} ${row.id}`;
    const title = `“${activity.title}”`;
    if (review.decision === "returned") {
      const button = { label: "Fix it and send it again", href: `/activities/${activity.id}/edit` };
      return [{ ...row, kind: "returned", need: "do", cause, title: `${title} came back`, detail: said, button }];
    }
    if (review.decision === "declined")
      return [{ ...row, kind: "declined", need: "read", cause, title: `${title} was declined`, detail: said }];
    const detail = `${by} confirmed it. It counts now`;
    return [{ ...row, kind: "confirmed", need: "read", cause, title: `${title} is confirmed`, detail }];
  });
  const written = rows.comments.flatMap((comment): Row[] => {
    const activity = activities.get(comment.activityId);
    const isTold = activity?.loggedById && known.has(activity.loggedById) && comment.writtenAt >= ago(toldDays);
    if (!isTold || comment.authorId === activity.loggedById) return [];
    const { by, ...row } = about(activity, comment.writtenAt, comment.authorId);
    const words = { title: `${by} wrote about “${activity.title}”`, detail: `“${comment.body}”` };
    return [{ ...row, ...words, kind: "commented", need: "read", cause: `demo ${comment.id ?? row.id}` }];
  });
  return [...told, ...written].map((row) =>
    row.need === "read" && row.madeAt < ago(unreadDays) ? { ...row, readAt: row.madeAt } : row,
  );
}
