import { Instant } from "@/app/_ui/day";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { type News, newsInWords } from "@/lib/inbox/news";
import { NewsLink } from "./news-link";

/** What reviewers did to one's activities lately, and what was written about them: the same as in the bell; nothing where nothing happened. */
export function NewsList({ news, timeZone }: { news: News[]; timeZone: string }) {
  if (news.length === 0) return null;
  return (
    <Section title="News about your activities">
      <ul style={{ padding: 0, margin: 0, listStyle: "none" }} data-links>
        {news.map((one) => (
          <li key={one.id} style={{ paddingBlock: 8, borderBottom: "1px solid var(--hairline)" }}>
            {newsInWords(one)}{" "}
            {one.isUnread ? (
              <NewsLink id={one.id} activityId={one.activityId} title={one.title} />
            ) : (
              <TextLink href={`/activities/${one.activityId}`}>“{one.title}”</TextLink>
            )}{" "}
            <Text as="span" size="sm" tone="second">
              <Instant at={one.at} timeZone={timeZone} style="short" />
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
