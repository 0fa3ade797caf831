import { formatDay, formatUpTo, plural } from "@/app/_ui/format";
import { ButtonLink } from "@/app/_ui/links";
import { countedUpTo } from "@/lib/activities/filter";
import { dayOfInstant, daysBetween } from "@/lib/core/clock";
import type { InboxEndingTerms, InboxFailedImport, InboxReview } from "@/lib/inbox/items";
import type { HomeView } from "./home-view";
import { InboxFrame } from "./inbox-frame";
import { nearDay } from "./near-day";

type View = Pick<HomeView, "today" | "viewer">;

/** What waits for a decision of a reviewer, with what has waited for longest. */
export function ReviewItem({ item, view }: { item: InboxReview; view: View }) {
  const { count, oldest } = item;
  const sentOn = oldest ? dayOfInstant(oldest.at, view.viewer.timeZone) : view.today;
  const waited = daysBetween(sentOn, view.today);
  const waits = `${formatUpTo(count, countedUpTo)} ${count === 1 ? "activity waits" : "activities wait"} for review`;
  return (
    <InboxFrame
      icon="review"
      title={waited > 0 ? `${waits}, ${count === 1 ? "" : "the oldest "}for ${plural(waited, "day")}` : waits}
      detail={
        oldest ? `${oldest.title}, sent ${oldest.by ? `by ${oldest.by} ` : ""}${nearDay(sentOn, view.today)}` : null
      }
      action={<ButtonLink href="/review">Start reviewing</ButtonLink>}
    />
  );
}

/** Terms that end soon: administrators change many at once, managers member by member. */
export function EndingTermsItem({ item, view }: { item: InboxEndingTerms; view: View }) {
  const { terms, members, until, programs } = item;
  const isAdministrator = view.viewer.isAdministrator;
  const whose = isAdministrator
    ? plural(terms, "term ends", "terms end")
    : `The ${terms === 1 ? "term" : "terms"} of ${plural(members, "member")} ${terms === 1 ? "ends" : "end"}`;
  return (
    <InboxFrame
      icon="terms"
      title={`${whose} by ${formatDay(until, "short")}`}
      detail={`${programs.map(({ name, count }) => `${count} ${name}`).join(", ")}. Those in grace are among them.`}
      action={
        <ButtonLink
          href={isAdministrator ? "/admin/terms?ends=60&sort=ends" : "/terms?ends=60&sort=ends"}
          variant="default"
        >
          Decide who renews
        </ButtonLink>
      }
    />
  );
}

/** An import that did not come to its end. */
export function FailedImportItem({ item, view }: { item: InboxFailedImport; view: View }) {
  const { id, fileName, at, failure } = item;
  return (
    <InboxFrame
      icon="imports"
      isRust
      title={`The import of ${fileName} stopped ${nearDay(dayOfInstant(at, view.viewer.timeZone), view.today)}`}
      detail={failure ?? "The server stopped while it ran."}
      action={
        <ButtonLink href={`/admin/imports/${id}`} variant="default">
          See why
        </ButtonLink>
      }
    />
  );
}
