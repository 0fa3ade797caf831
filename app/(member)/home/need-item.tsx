import { Group, Text } from "@mantine/core";
import { formatDay, plural } from "@/app/_ui/format";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { dayOfInstant, daysBetween } from "@/lib/core/clock";
import type { InboxDrafts, InboxItem, InboxReturn, InboxReview } from "@/lib/inbox/items";
import { AttendanceItem } from "./attendance-item";
import { CreditAnswer } from "./credit-answer";
import { FirstStepsList } from "./first-steps";
import { HeadcountForm } from "./headcount-form";
import { InvitedItem } from "./invited-item";
import { LeadInvitedItem } from "./lead-invited-item";
import { nearDay } from "./near-day";
import { NeedFrame } from "./need-frame";
import { Reply } from "./reply";
import type { HomeView } from "./view";

type View = Pick<HomeView, "today" | "viewer">;

export function NeedItem({ need, view }: { need: InboxItem; view: View }) {
  const { today } = view;
  if (need.kind === "returned") return <ReturnedItem need={need} view={view} />;
  if (need.kind === "review") return <ReviewItem need={need} view={view} />;
  if (need.kind === "drafts") return <DraftsItem need={need} />;
  if (need.kind === "invited") return <InvitedItem need={need} />;
  if (need.kind === "first steps") return <FirstStepsList />;
  if (need.kind === "attendance") return <AttendanceItem need={need} view={view} />;
  if (need.kind === "lead invited") return <LeadInvitedItem need={need} />;
  if (need.kind === "credit") {
    return (
      <NeedFrame
        icon="addPerson"
        title={`${need.by} credited you as ${need.part}`}
        detail={
          <>
            <TextLink href={`/activities/${need.id}`}>{need.title}</TextLink>, {formatDay(need.startsOn, "short")}
          </>
        }
      >
        <CreditAnswer id={need.id} title={need.title} />
      </NeedFrame>
    );
  }
  return (
    <NeedFrame
      icon="members"
      title={`How many came ${nearDay(need.endsOn ?? need.startsOn, today)}?`}
      detail={
        <>
          <TextLink href={`/activities/${need.id}`}>{need.title}</TextLink>, {formatDay(need.startsOn, "short")}.
          {need.state === "confirmed" ? " It is confirmed. When you add the numbers, a reviewer looks again." : null}
        </>
      }
    >
      <HeadcountForm need={need} viewerId={view.viewer.memberId} />
    </NeedFrame>
  );
}

function ReturnedItem({ need, view }: { need: InboxReturn; view: View }) {
  const when = nearDay(dayOfInstant(need.at, view.viewer.timeZone), view.today);
  const edit = `/activities/${need.id}/edit${need.field ? `?field=${need.field}` : ""}`;
  return (
    <NeedFrame
      icon="back"
      isRust
      title={`“${need.title}” came back`}
      detail={`${need.by}, ${when.replace(/^on /, "")}`}
    >
      <Text mt={6} maw="60ch" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
        {need.reason}
      </Text>
      <Reply activityId={need.id} to={need.by} viewerId={view.viewer.memberId}>
        <ButtonLink href={edit} variant="default">
          Fix and send again
        </ButtonLink>
      </Reply>
    </NeedFrame>
  );
}

function ReviewItem({ need, view }: { need: InboxReview; view: View }) {
  const waited = need.oldestAt ? daysBetween(dayOfInstant(need.oldestAt, view.viewer.timeZone), view.today) : 0;
  return (
    <NeedFrame
      icon="review"
      title={`${plural(need.count, "activity waits", "activities wait")} for review`}
      detail={waited > 0 ? `The oldest has waited ${plural(waited, "day")}.` : "All of them were sent today."}
    >
      <Group mt="sm">
        <ButtonLink href="/review" variant="light">
          Start reviewing
        </ButtonLink>
      </Group>
    </NeedFrame>
  );
}

function DraftsItem({ need }: { need: InboxDrafts }) {
  const [first] = need.drafts;
  return (
    <NeedFrame
      icon="edit"
      title={need.count === 1 ? "You have an unfinished draft" : `You have ${need.count} unfinished drafts`}
      detail={
        <>
          {need.drafts.map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 ? ", " : null}
              <TextLink href={`/activities/${id}/edit`}>{title || "Without a title"}</TextLink>
            </span>
          ))}
          {need.count > need.drafts.length ? `, and ${need.count - need.drafts.length} more` : null}
        </>
      }
    >
      <Group mt="sm">
        <ButtonLink
          href={need.count === 1 && first ? `/activities/${first.id}/edit` : "/activities?member=me&state=draft"}
          variant="default"
        >
          {need.count === 1 ? "Finish it" : "See all drafts"}
        </ButtonLink>
      </Group>
    </NeedFrame>
  );
}
