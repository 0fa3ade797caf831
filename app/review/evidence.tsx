import { FileLinks } from "@/app/_evidence/file-links";
import type { FigureKey } from "@/lib/activities/schema";
import type { Catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { firstNameOf } from "@/lib/core/words";
import type { getReview } from "@/lib/reviews/get";
import { CommentForm } from "../_conversation/comment-form";
import { Thread } from "../_conversation/thread";
import { PersonAvatar } from "../_ui/avatar";
import { formatDay, formatDays, plural } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { Key } from "../_ui/keyboard-key";
import { OutLink, TextLink } from "../_ui/links";
import { Markdown } from "../_ui/markdown";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { StateMark } from "../_ui/state-mark";
import { TypeIcon } from "../_ui/type-icon";
import { Checks } from "./checks";
import { DuplicateNote } from "./duplicate-note";
import { Numbers } from "./numbers";
import classes from "./review.module.css";
import { ChangesSinceConfirmed } from "./since-confirmed";

type Review = Awaited<ReturnType<typeof getReview>>;
type EvidenceProps = {
  viewer: Viewer & { memberId: string };
  review: Review;
  known: Catalogue;
  place: { at: number; of: number };
  listHref: string;
};

/** Everything that a decision rests on: who, numbers, links, words, and what the member did before. */
export function Evidence({ viewer, review, known, place, listHref }: EvidenceProps) {
  const { activity, member, sinceConfirmed: since } = review;
  const type = known.activityTypes.find((one) => one.key === activity.type);
  const mine = activity.credits.find((credit) => credit.memberId === activity.loggedById);
  const others = activity.credits.filter((credit) => credit !== mine);
  const total = member.states.reduce((sum, state) => sum + state.count, 0);
  const returned = member.states.find((state) => state.state === "returned")?.count ?? 0;
  const first = firstNameOf(member.member?.name ?? null) || "the member";
  return (
    <article className={classes.activity}>
      <Row justify="between" style={{ fontSize: "var(--mantine-font-size-sm)", color: "var(--second)" }}>
        <Row gap={8}>
          <TextLink href={listHref} className={classes.back} mr="xs">
            All to review
          </TextLink>
          <TypeIcon icon={type?.icon ?? "other"} />
          {type?.name},{" "}
          {activity.endsOn ? formatDays(activity.startsOn, activity.endsOn) : formatDay(activity.startsOn, "long")}
        </Row>
        {place.at > 0 ? `${place.at} of ${place.of}` : null}
      </Row>
      <Heading level={2} size={24} above={6} style={{ lineHeight: 1.25, overflowWrap: "anywhere" }}>
        {activity.title}
      </Heading>
      {member.member ? (
        <Row above={16} below={16} gap={12} isNowrap>
          <PersonAvatar name={member.member.name} size={34} />
          <div style={{ flex: 1, minWidth: 0 }}>
            <TextLink href={`/members/${member.member.slug}`} fw={600} c="var(--ink)">
              {member.member.name}
            </TextLink>
            <Text size="sm" tone="second" style={{ textTransform: "capitalize" }}>
              {mine?.part ?? "logged it"}
            </Text>
          </div>
          <TextLink href={`/activities?member=${member.member.slug}`} fz="sm" fw={600} ta="right">
            {plural(total, "activity", "activities")}
            {returned > 0 ? `, ${returned} returned` : null}
          </TextLink>
        </Row>
      ) : (
        <Text above={16} below={16} tone="second">
          Imported; no member is credited.
        </Text>
      )}
      {others.length > 0 ? (
        <Text size="sm" below={16}>
          With {others.map((credit) => `${credit.name ?? credit.guestName} (${credit.part})`).join(", ")}
        </Text>
      ) : null}
      <DuplicateNote review={review} known={known} viewer={viewer} />
      {since ? <ChangesSinceConfirmed since={since} viewer={viewer} who={first} /> : null}
      {since ? (
        <details className={classes.more}>
          <summary>Show all of it as it is now</summary>
          <Told activity={activity} files={review.files} asks={type?.asks ?? []} who={first} />
        </details>
      ) : (
        <Told activity={activity} files={review.files} asks={type?.asks ?? []} who={first} />
      )}
      <Checks
        hasLink={activity.links.length > 0}
        hasDuplicates={review.duplicates.length > 0}
        programs={activity.programs}
        known={known}
      />
      {member.latest.length > 1 ? (
        <>
          <Heading level={3} above={24} below={8}>
            Earlier
          </Heading>
          {member.latest
            .filter((row) => row.id !== activity.id)
            .map((row) => (
              <Row key={row.id} gap={12} isNowrap style={{ paddingBlock: 3 }}>
                <StateMark state={row.state} />
                <TextLink href={`/activities/${row.id}`} truncate flex={1}>
                  {row.title}
                </TextLink>
                <Text size="sm" tone="second" style={{ whiteSpace: "nowrap" }}>
                  {formatDay(row.startsOn)}
                </Text>
              </Row>
            ))}
        </>
      ) : null}
      <Heading level={3} above={24} below={8}>
        Conversation
      </Heading>
      <Thread entries={review.thread} timeZone={viewer.timeZone} />
      <div style={{ marginTop: 12 }}>
        <CommentForm activityId={activity.id} label={`Write to ${first}`} viewerId={viewer.memberId} />
      </div>
    </article>
  );
}

type ToldProps = { activity: Review["activity"]; files: Review["files"]; asks: FigureKey[]; who: string };

/** What it says: numbers, links, files and words. */
function Told({ activity, files, asks, who }: ToldProps) {
  return (
    <>
      <Numbers asks={asks} figures={activity.figures} />
      <Heading level={3} above={24} below={8}>
        Evidence
      </Heading>
      {activity.links.length + files.length === 0 ? <Text tone="second">No link or file was given.</Text> : null}
      {activity.links.map((link, position) => (
        <Row key={link} gap={8} isNowrap below={4}>
          <Icon name="external" size={16} />
          <OutLink href={link} style={{ overflowWrap: "anywhere" }}>
            {link.replace(/^https?:\/\//, "")}
          </OutLink>
          {position === 0 ? (
            <span className={classes.keys}>
              <Key>O</Key>
            </span>
          ) : null}
        </Row>
      ))}
      {files.length > 0 ? (
        <Text as="div">
          <FileLinks files={files} />
        </Text>
      ) : null}
      {activity.description ? (
        <>
          <Heading level={3} above={24} below={8}>
            What {who} wrote
          </Heading>
          <Markdown>{activity.description}</Markdown>
        </>
      ) : null}
    </>
  );
}
