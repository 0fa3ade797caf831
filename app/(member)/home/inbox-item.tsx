import { formatDay } from "@/app/_ui/format";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { dayOfInstant } from "@/lib/core/clock";
import type { InboxDrafts, InboxReturn, InboxItem as Item } from "@/lib/inbox/items";
import { AttendanceItem } from "./attendance-item";
import { CreditAnswer } from "./credit-answer";
import { FirstStepsList } from "./first-steps";
import type { HomeView } from "./home-view";
import { InboxFrame } from "./inbox-frame";
import { InvitedItem } from "./invited-item";
import { LateHeadcount } from "./late-headcount";
import { LeadInvitedItem } from "./lead-invited-item";
import { EndingTermsItem, FailedImportItem, ReviewItem } from "./managed-items";
import { nearDay } from "./near-day";
import { ReplyToReviewer } from "./reply-to-reviewer";

type View = Pick<HomeView, "today" | "viewer">;

export function InboxItem({ item, view }: { item: Item; view: View }) {
  const { today } = view;
  if (item.kind === "returned") return <ReturnedItem item={item} view={view} />;
  if (item.kind === "review") return <ReviewItem item={item} view={view} />;
  if (item.kind === "ending terms") return <EndingTermsItem item={item} view={view} />;
  if (item.kind === "failed import") return <FailedImportItem item={item} view={view} />;
  if (item.kind === "drafts") return <DraftsItem item={item} />;
  if (item.kind === "invited") return <InvitedItem item={item} />;
  if (item.kind === "first steps") return <FirstStepsList />;
  if (item.kind === "attendance") return <AttendanceItem item={item} view={view} />;
  if (item.kind === "lead invited") return <LeadInvitedItem item={item} />;
  if (item.kind === "credit") {
    return (
      <InboxFrame
        icon="addPerson"
        title={`${item.by} credited you as ${item.part}`}
        detail={
          <>
            <TextLink href={`/activities/${item.id}`}>{item.title}</TextLink>, {formatDay(item.startsOn, "short")}
          </>
        }
      >
        <CreditAnswer id={item.id} title={item.title} />
      </InboxFrame>
    );
  }
  return (
    <InboxFrame
      icon="members"
      title={`How many came ${nearDay(item.endsOn ?? item.startsOn, today)}?`}
      detail={
        <>
          <TextLink href={`/activities/${item.id}`}>{item.title}</TextLink>, {formatDay(item.startsOn, "short")}.
          {item.state === "confirmed" ? " It is confirmed. When you add the numbers, a reviewer looks again." : null}
        </>
      }
    >
      <LateHeadcount item={item} viewerId={view.viewer.memberId} />
    </InboxFrame>
  );
}

function ReturnedItem({ item, view }: { item: InboxReturn; view: View }) {
  const when = nearDay(dayOfInstant(item.at, view.viewer.timeZone), view.today);
  const edit = `/activities/${item.id}/edit${item.field ? `?field=${item.field}` : ""}`;
  return (
    <InboxFrame
      icon="back"
      isRust
      title={`“${item.title}” came back`}
      detail={`${item.by}, ${when.replace(/^on /, "")}`}
    >
      <Text above={6} style={{ maxWidth: "60ch", whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
        {item.reason}
      </Text>
      <ReplyToReviewer activityId={item.id} to={item.by} viewerId={view.viewer.memberId}>
        <ButtonLink href={edit} variant="default">
          Fix and send again
        </ButtonLink>
      </ReplyToReviewer>
    </InboxFrame>
  );
}

function DraftsItem({ item }: { item: InboxDrafts }) {
  const [first] = item.drafts;
  return (
    <InboxFrame
      icon="edit"
      title={item.count === 1 ? "You have an unfinished draft" : `You have ${item.count} unfinished drafts`}
      detail={
        <>
          {item.drafts.map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 ? ", " : null}
              <TextLink href={`/activities/${id}/edit`}>{title || "Without a title"}</TextLink>
            </span>
          ))}
          {item.count > item.drafts.length ? `, and ${item.count - item.drafts.length} more` : null}
        </>
      }
      action={
        <ButtonLink
          href={item.count === 1 && first ? `/activities/${first.id}/edit` : "/activities?member=me&state=draft"}
          variant="default"
        >
          {item.count === 1 ? "Finish it" : "See all drafts"}
        </ButtonLink>
      }
    />
  );
}
