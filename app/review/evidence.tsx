import { Box, Group, Text, Title } from "@mantine/core";
import type { Catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { getReview } from "@/lib/reviews/get";
import { CommentForm } from "../_conversation/comment-form";
import { Thread } from "../_conversation/thread";
import { PersonAvatar } from "../_ui/avatar";
import { formatDay, formatDays, plural } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { Key } from "../_ui/keyboard-key";
import { OutLink, TextLink } from "../_ui/links";
import { Markdown } from "../_ui/markdown";
import { StateMark } from "../_ui/state-mark";
import { TypeIcon } from "../_ui/type-icon";
import { Checks } from "./checks";
import { Numbers } from "./numbers";
import classes from "./review.module.css";

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
  const { activity, member } = review;
  const type = known.activityTypes.find((one) => one.key === activity.type);
  const mine = activity.credits.find((credit) => credit.memberId === activity.loggedById);
  const others = activity.credits.filter((credit) => credit !== mine);
  const total = member.states.reduce((sum, state) => sum + state.count, 0);
  const returned = member.states.find((state) => state.state === "returned")?.count ?? 0;
  const first = member.member?.name.split(" ")[0] ?? "the member";
  return (
    <article className={classes.activity}>
      <Group justify="space-between" fz="sm" c="var(--second)">
        <Group gap="xs">
          <TextLink href={listHref} className={classes.back} mr="xs">
            All to review
          </TextLink>
          <TypeIcon icon={type?.icon ?? "other"} />
          {type?.name},{" "}
          {activity.endsOn ? formatDays(activity.startsOn, activity.endsOn) : formatDay(activity.startsOn, "long")}
        </Group>
        {place.at > 0 ? `${place.at} of ${place.of}` : null}
      </Group>
      <Title order={2} fz={24} lh={1.25} mt={6} style={{ overflowWrap: "anywhere" }}>
        {activity.title}
      </Title>
      {member.member ? (
        <Group mt="md" mb="md" gap="sm" wrap="nowrap" align="center">
          <PersonAvatar name={member.member.name} size={34} />
          <Box flex={1} miw={0}>
            <TextLink href={`/members/${member.member.slug}`} fw={600} c="var(--ink)">
              {member.member.name}
            </TextLink>
            <Text fz="sm" c="var(--second)" tt="capitalize">
              {mine?.part ?? "logged it"}
            </Text>
          </Box>
          <TextLink href={`/activities?member=${member.member.slug}`} fz="sm" fw={600} ta="right">
            {plural(total, "activity", "activities")}
            {returned > 0 ? `, ${returned} returned` : null}
          </TextLink>
        </Group>
      ) : (
        <Text my="md" c="var(--second)">
          Imported; no member is credited.
        </Text>
      )}
      {others.length > 0 ? (
        <Text fz="sm" mb="md">
          With {others.map((credit) => `${credit.name ?? credit.guestName} (${credit.part})`).join(", ")}
        </Text>
      ) : null}
      <Numbers asks={type?.asks ?? []} figures={activity.figures} />
      <Title order={3} mt="lg" mb="xs">
        Evidence
      </Title>
      {activity.links.length === 0 ? <Text c="var(--second)">No link was given.</Text> : null}
      {activity.links.map((link, position) => (
        <Group key={link} gap="xs" wrap="nowrap" mb={4}>
          <Icon name="external" size={16} />
          <OutLink href={link} style={{ overflowWrap: "anywhere" }}>
            {link.replace(/^https?:\/\//, "")}
          </OutLink>
          {position === 0 ? (
            <span className={classes.keys}>
              <Key>O</Key>
            </span>
          ) : null}
        </Group>
      ))}
      {activity.description ? (
        <>
          <Title order={3} mt="lg" mb="xs">
            What {first} wrote
          </Title>
          <Markdown>{activity.description}</Markdown>
        </>
      ) : null}
      <Checks sameLink={review.sameLink} programs={activity.programs} known={known} />
      {member.latest.length > 1 ? (
        <>
          <Title order={3} mt="lg" mb="xs">
            Earlier
          </Title>
          {member.latest
            .filter((row) => row.id !== activity.id)
            .map((row) => (
              <Group key={row.id} gap="sm" wrap="nowrap" py={3}>
                <StateMark state={row.state} />
                <TextLink href={`/activities/${row.id}`} truncate flex={1}>
                  {row.title}
                </TextLink>
                <Text fz="sm" c="var(--second)" style={{ whiteSpace: "nowrap" }}>
                  {formatDay(row.startsOn)}
                </Text>
              </Group>
            ))}
        </>
      ) : null}
      <Title order={3} mt="lg" mb="xs">
        Conversation
      </Title>
      <Thread entries={review.thread} timeZone={viewer.timeZone} />
      <Box mt="sm">
        <CommentForm activityId={activity.id} label={`Write to ${first}`} viewerId={viewer.memberId} />
      </Box>
    </article>
  );
}
