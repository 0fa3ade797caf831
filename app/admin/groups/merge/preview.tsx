import { List, ListItem, SimpleGrid } from "@mantine/core";
import type { Viewer } from "@/lib/core/viewer";
import { placeLabel } from "@/lib/countries/names";
import type { GroupMergePreview } from "@/lib/groups/merge/preview";
import { formatDay, formatDays, formatNumber, plural } from "../../../_ui/format";
import { Text } from "../../../_ui/plain/text";
import { Section } from "../../../_ui/section";
import { MergeBar } from "../../merge-bar";
import { mergeThem, undoThisMerge } from "../actions";
import { DifferentButton } from "./different-button";
import { GroupCard } from "./group-card";

/** The two side by side, what would move, what both have, and what stands in the way. */
export function Preview({ viewer, preview }: { viewer: Viewer; preview: GroupMergePreview }) {
  const { kept, merged, overlaps } = preview;
  const moving = movesOf(preview);
  const both = bothOf(preview);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <GroupCard viewer={viewer} group={kept} note="Stays" />
        <GroupCard viewer={viewer} group={merged} note={`Its address then leads to ${kept.name}`} />
      </SimpleGrid>
      <Section title="What moves">
        {moving.length > 0 ? (
          <Lines lines={moving} />
        ) : (
          <Text tone="second">Nothing but the address, which then leads to {kept.name}.</Text>
        )}
        <Text size="sm" tone="second" above={8}>
          Nobody gains or loses credit, and nothing goes back to review.
        </Text>
      </Section>
      {overlaps.length > 0 ? (
        <Section title="What you must correct first">
          <Lines
            lines={overlaps.map(
              (clash) =>
                `${clash.member} has a term in ${clash.program} for both: ${days(clash.startsOn, clash.endsOn)} and ${days(clash.otherStartsOn, clash.otherEndsOn)}. End or correct one of them first.`,
            )}
          />
        </Section>
      ) : null}
      {both.length > 0 ? (
        <Section title="What both have">
          <Lines lines={both} />
        </Section>
      ) : null}
      <MergeBar
        keptId={kept.id}
        mergedId={merged.id}
        name={kept.name}
        other={merged.name}
        mayMerge={overlaps.length === 0}
        leadsTo="/admin/groups/merge"
        merge={mergeThem}
        undo={undoThisMerge}
      >
        <DifferentButton
          keptId={kept.id}
          mergedId={merged.id}
          words={`${kept.name} and ${merged.name}`}
          leadsTo="/admin/groups/merge"
        />
      </MergeBar>
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <List>
      {lines.map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  );
}

function movesOf({ counts, doubledEvents, doubledLeads, given, filled }: GroupMergePreview): string[] {
  const events = counts.events - doubledEvents.length;
  const leads = counts.leads - doubledLeads.length;
  const place = placeLabel(filled);
  const said = filled.statedMembersOn ? ` as of ${formatDay(filled.statedMembersOn)}` : "";
  return [
    events > 0 ? plural(events, "event") : null,
    leads > 0 ? `${plural(leads, "lead")}, now or before` : null,
    counts.terms > 0 ? plural(counts.terms, "term") : null,
    given.names.length > 0 ? `${plural(given.names.length, "other name")}: ${given.names.join(", ")}` : null,
    given.links.length > 0 ? `${plural(given.links.length, "link")}: ${given.links.join(", ")}` : null,
    place ? `The place: ${place}` : null,
    typeof filled.latitude === "number" ? "The place on the map" : null,
    filled.timeZone ? `The time zone: ${filled.timeZone}` : null,
    typeof filled.statedMembers === "number" ? `The member count: ${formatNumber(filled.statedMembers)}${said}` : null,
    filled.description ? "The description" : null,
    given.leftOut > 0
      ? `${plural(given.leftOut, "name or link", "names and links")} do not fit and are left out`
      : null,
  ].filter((line) => line !== null);
}

function bothOf({ kept, leadsTwice, doubledLeads, doubledEvents }: GroupMergePreview): string[] {
  const hidden = doubledLeads.length - leadsTwice.length;
  const people = [...leadsTwice.map(({ name }) => name), ...(hidden > 0 ? [plural(hidden, "other")] : [])];
  return [
    ...(people.length > 0
      ? [`${people.join(", ")} lead both. They lead ${kept.name} once afterwards, since the earlier day.`]
      : []),
    ...doubledEvents.map(
      ({ title, startsOn }) =>
        `Both have the event “${title}” on ${formatDay(startsOn)}. ${kept.name} has it once afterwards.`,
    ),
  ];
}

function days(startsOn: string, endsOn: string | null): string {
  return endsOn ? formatDays(startsOn, endsOn) : `since ${formatDay(startsOn)}`;
}
