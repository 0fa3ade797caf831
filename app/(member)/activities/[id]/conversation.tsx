import { CommentForm } from "@/app/_conversation/comment-form";
import { Thread } from "@/app/_conversation/thread";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { ActivityPage } from "@/lib/activities/page";
import type { Viewer } from "@/lib/core/viewer";

/** What reviewers and its people said to one another, and room for an answer. */
export function Conversation({ sight, viewer }: { sight: ActivityPage; viewer: Viewer }) {
  const { activity, thread, rights } = sight;
  if (activity.state === "draft" || (thread.length === 0 && !rights.mayComment)) return null;
  return (
    <Section title="Conversation">
      {thread.length > 0 ? (
        <Thread entries={thread} timeZone={viewer.timeZone} />
      ) : (
        <Text tone="second" below={12}>
          No messages yet.
        </Text>
      )}
      {rights.mayComment ? (
        <CommentForm
          activityId={activity.id}
          label={rights.isLogger ? "Write to the reviewer" : "Write to the person who logged it"}
          viewerId={viewer.memberId ?? ""}
        />
      ) : null}
    </Section>
  );
}
