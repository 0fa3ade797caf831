import { formatDay } from "@/app/_ui/format";
import { Markdown } from "@/app/_ui/markdown";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import type { Announcement } from "@/lib/announcements/for-reader";
import classes from "./announcements.module.css";
import { DismissButton } from "./dismiss-button";

/** So many stand at once; the next one comes when one is dismissed. */
const shown = 3;
/** A longer text is folded, so that what needs the reader stays near. */
const longestOpen = 500;

/** What is announced to the viewer, until its last day or until they dismiss it; nothing where nothing is. */
export function Announcements({ announced }: { announced: readonly Announcement[] }) {
  if (announced.length === 0) return null;
  const more = announced.length - shown;
  return (
    <section className={classes.announcements} aria-label="Announcements" id="announcements" tabIndex={-1}>
      {announced.slice(0, shown).map((one) => (
        <article key={one.id} id={`announcement-${one.id}`} className={classes.announcement}>
          <div className={classes.head}>
            <Heading level={2} size={15}>
              {one.title}
            </Heading>
            <DismissButton id={one.id} title={one.title} />
          </div>
          <Text size="sm" tone="second" below={8}>
            {one.by ? `${one.by} to ${one.to}` : `To ${one.to}`}, until {formatDay(one.untilOn, "short")}
          </Text>
          {one.body.length > longestOpen ? (
            <details>
              <summary>Read the text</summary>
              <Markdown>{one.body}</Markdown>
            </details>
          ) : (
            <Markdown>{one.body}</Markdown>
          )}
        </article>
      ))}
      {more > 0 ? (
        <Text size="sm" tone="second">
          After these: {more} more.
        </Text>
      ) : null}
    </section>
  );
}
