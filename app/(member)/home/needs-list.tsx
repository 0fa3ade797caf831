import { Text } from "@mantine/core";
import { maxShownItems } from "@/lib/inbox/order";
import { hiddenItemsSummary } from "@/lib/inbox/wording";
import classes from "./home.module.css";
import { NeedItem } from "./need-item";
import type { HomeView } from "./view";

/** The first three things that wait, each answered where it stands; the next moves up. */
export function NeedsList({ view }: { view: Pick<HomeView, "needs" | "today" | "viewer"> }) {
  const { needs } = view;
  if (needs.length === 0) return null;
  const beyond = hiddenItemsSummary(needs.slice(maxShownItems));
  return (
    <>
      <ul className={classes.needs} id="needs" tabIndex={-1} aria-label="What needs you">
        {needs.slice(0, maxShownItems).map((need) => (
          <NeedItem key={"id" in need ? need.id : need.kind} need={need} view={view} />
        ))}
      </ul>
      {beyond ? (
        <Text fz="sm" c="var(--second)" mt={8}>
          After these: {beyond}.
        </Text>
      ) : null}
    </>
  );
}
