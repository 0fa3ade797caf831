import { Text } from "@/app/_ui/plain/text";
import { maxShownItems } from "@/lib/inbox/order";
import { hiddenItemsSummary } from "@/lib/inbox/wording";
import classes from "./home.module.css";
import type { HomeView } from "./home-view";
import { InboxItem } from "./inbox-item";

/** The first three things that wait, each answered where it stands; the next moves up. */
export function InboxList({ view }: { view: Pick<HomeView, "inbox" | "today" | "viewer"> }) {
  const { inbox } = view;
  if (inbox.length === 0) return null;
  const beyond = hiddenItemsSummary(inbox.slice(maxShownItems));
  return (
    <>
      <ul className={classes.inbox} id="inbox" tabIndex={-1} aria-label="What needs you">
        {inbox.slice(0, maxShownItems).map((item) => (
          <InboxItem key={"id" in item ? item.id : item.kind} item={item} view={view} />
        ))}
      </ul>
      {beyond ? (
        <Text size="sm" tone="second" above={8}>
          After these: {beyond}.
        </Text>
      ) : null}
    </>
  );
}
