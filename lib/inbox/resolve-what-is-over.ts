import type { Subscriber } from "@/lib/core/events";
import { resolveNotifications } from "@/lib/notifications/resolve";
import { notificationOf } from "./notification-of";
import { isStillAsked } from "./still-asked";
import "server-only";

const aboutWhichIsAsked = ["activity", "cycle", "event", "fact", "group", "task", "term"];

/**
 * Resolves what was asked and is no longer so: withdrawn, answered, or decided by somebody else. What tells people something new does
 * not bring back what they were told before.
 */
export const resolveWhatIsOver: Subscriber = async (tx, events) => {
  const changed = events.flatMap((event) => {
    const mayWaitAgain = notificationOf(event) === null;
    return [event, ...(event.alsoChanged ?? [])]
      .filter(({ objectKind }) => aboutWhichIsAsked.includes(objectKind))
      .map(({ objectId }) => ({ id: objectId, mayWaitAgain }));
  });
  if (changed.length > 0) await resolveNotifications(tx, changed, isStillAsked);
};
