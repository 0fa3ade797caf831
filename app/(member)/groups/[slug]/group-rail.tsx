import { Divider, Stack, Text, Title } from "@mantine/core";
import { CalendarAddress } from "@/app/_ui/calendar-address";
import { BarList } from "@/app/_ui/charts/bar-list";
import { Figure } from "@/app/_ui/figure";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { OutLink, TextLink } from "@/app/_ui/links";
import { catalogue } from "@/lib/catalogue/get";
import { eventsHeldByGroup, goalsAdvancedByGroup, speakersOfGroup } from "@/lib/contributions/group-record";
import { appUrl } from "@/lib/core/app-url";
import { addMonths, today } from "@/lib/core/clock";
import { definitions } from "@/lib/core/figure-definitions";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import { Cadence } from "./cadence";

/** What the group adds up to: its members, its cadence, what it advanced, and whom it brought on stage. */
export async function GroupRail({ viewer, group }: { viewer: Viewer; group: Group }) {
  const day = today(group.timeZone ?? viewer.timeZone);
  const held = await eventsHeldByGroup(viewer, group.id);
  const stage = await speakersOfGroup(viewer, group.id);
  return (
    <Stack gap="lg">
      <Figure label="Members" value={group.statedMembers} definition={definitions.stated_members.text} />
      <Cadence days={held.map(({ startsOn }) => startsOn)} from={addMonths(`${day.slice(0, 7)}-01`, -11)} />
      <Advanced viewer={viewer} group={group} />
      {stage.total > 0 ? (
        <>
          <Divider color="var(--hairline)" />
          <section>
            <Title order={2} fz={14} mb={8}>
              {plural(stage.total, "person", "people")} spoke here
            </Title>
            {stage.people.map(({ id, slug, name, count }) => (
              <Text key={id} fz="sm" lh={1.85}>
                <TextLink href={`/members/${slug}`}>{name}</TextLink>
                {count > 1 ? `, ${count} times` : ""}
              </Text>
            ))}
            {stage.people.length > 0 && stage.total > stage.people.length ? (
              <Text fz="sm" lh={1.85} c="var(--second)">
                and {plural(stage.total - stage.people.length, "other")}
              </Text>
            ) : null}
          </section>
        </>
      ) : null}
      {group.links.length > 0 ? (
        <>
          <Divider color="var(--hairline)" />
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
        <Title order={2} fz={14} mb={8}>
          Its calendar
        </Title>
        <CalendarAddress address={`${appUrl()}/feeds/groups/${group.slug}.ics`} />
      </section>
      {group.mayRun ? (
        <Text fz="sm">
          <TextLink href={`/groups/${group.slug}/import`}>Import events from a file</TextLink>
        </Text>
      ) : null}
    </Stack>
  );
}

async function Advanced({ viewer, group }: { viewer: Viewer; group: Group }) {
  const rows = await goalsAdvancedByGroup(viewer, group.id);
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
      <Divider color="var(--hairline)" />
      <section>
        <Title order={2} fz={14} mb={8}>
          What its events advanced
        </Title>
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
