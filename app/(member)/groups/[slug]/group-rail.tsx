import { CalendarAddress } from "@/app/_ui/calendar-address";
import { BarList } from "@/app/_ui/charts/bar-list";
import { Figure } from "@/app/_ui/figure";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { OutLink, TextLink } from "@/app/_ui/links";
import { Divider } from "@/app/_ui/plain/divider";
import { Heading } from "@/app/_ui/plain/heading";
import { Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { catalogue } from "@/lib/catalogue/get";
import type { GroupRecord } from "@/lib/contributions/group-record";
import { appUrl } from "@/lib/core/app-url";
import type { Day } from "@/lib/core/clock";
import { definitions } from "@/lib/core/figure-definitions";
import type { Group } from "@/lib/groups/get";
import { Cadence } from "./cadence";

/** What the group adds up to: its members, its cadence, what it advanced, and whom it brought on stage. */
export function GroupRail({ group, record, since }: { group: Group; record: GroupRecord; since: Day }) {
  const { heldDays, stage } = record;
  return (
    <Stack gap={24}>
      <Figure label="Members" value={group.statedMembers} definition={definitions.stated_members.text} />
      <Cadence days={heldDays} from={since} />
      <Advanced group={group} rows={record.advanced} />
      {stage.total > 0 ? (
        <>
          <Divider />
          <section>
            <Heading level={2} size={14} below={8}>
              {plural(stage.total, "person", "people")} spoke here
            </Heading>
            {stage.people.map(({ id, slug, name, count }) => (
              <Text key={id} size="sm" style={{ lineHeight: 1.85 }}>
                <TextLink href={`/members/${slug}`}>{name}</TextLink>
                {count > 1 ? `, ${count} times` : ""}
              </Text>
            ))}
            {stage.people.length > 0 && stage.total > stage.people.length ? (
              <Text size="sm" tone="second" style={{ lineHeight: 1.85 }}>
                and {plural(stage.total - stage.people.length, "other")}
              </Text>
            ) : null}
          </section>
        </>
      ) : null}
      {group.links.length > 0 ? (
        <>
          <Divider />
          <Stack gap={6}>
            {group.links.map((link) => (
              <OutLink
                key={link}
                href={link}
                underline="always"
                fw="inherit"
                lh="inherit"
                style={{ overflowWrap: "anywhere", display: "inline-flex", gap: 8 }}
              >
                <Icon name="external" size={16} /> {link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
              </OutLink>
            ))}
          </Stack>
        </>
      ) : null}
      <section>
        <Heading level={2} size={14} below={8}>
          Its calendar
        </Heading>
        <CalendarAddress address={`${appUrl()}/feeds/groups/${group.slug}.ics`} />
      </section>
      {group.mayRun ? (
        <Stack gap={6} as="nav" aria-label="More for who runs this group">
          <TextLink href={`/announcements/new?group=${group.slug}`} fz="sm">
            Announce something to this group
          </TextLink>
          <TextLink href={`/groups/${group.slug}/import`} fz="sm">
            Import events from a file
          </TextLink>
        </Stack>
      ) : null}
    </Stack>
  );
}

async function Advanced({ group, rows }: { group: Group; rows: GroupRecord["advanced"] }) {
  if (rows.length === 0) return null;
  const { programs, principles } = await catalogue();
  const countOf = (key: string) => rows.find((row) => row.goalKey === key || row.principleKey === key)?.count ?? 0;
  const goals = programs.flatMap((program) =>
    program.goals
      .filter(({ key, retiredAt }) => countOf(key) > 0 || (program.key === group.programKey && retiredAt === null))
      .map(({ key, name }) => ({ key, name, count: countOf(key), program })),
  );
  const shown = principles
    .filter(({ key }) => countOf(key) > 0)
    .map(({ key, name, number }) => ({ key, name, badge: number, count: countOf(key) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, 6);
  return (
    <>
      <Divider />
      <section>
        <Heading level={2} size={14} below={8}>
          What its events advanced
        </Heading>
        <BarList items={goals} none="none yet" nameWidth="minmax(0, 11rem)" />
        {shown.length > 0 ? (
          <>
            <div style={{ height: 12 }} />
            <BarList items={shown} nameWidth="minmax(0, 11rem)" />
          </>
        ) : null}
      </section>
    </>
  );
}
