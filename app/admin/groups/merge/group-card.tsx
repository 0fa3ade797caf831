import type { Viewer } from "@/lib/core/viewer";
import { placeLabel } from "@/lib/countries/names";
import type { Group } from "@/lib/groups/get";
import { groupKindLabels } from "@/lib/groups/kinds";
import { countRowsOfGroup } from "@/lib/groups/merge/preview";
import { GroupGlyph } from "../../../_groups/group-glyph";
import { formatDay, formatNumber, plural } from "../../../_ui/format";
import { TextLink } from "../../../_ui/links";
import { Text } from "../../../_ui/plain/text";

/** Enough of a group to tell whether two are one. */
export async function GroupCard({ viewer, group, note }: { viewer: Viewer; group: Group; note: string }) {
  const { leads, events, terms } = await countRowsOfGroup(viewer, group.id);
  const { aliases, links, statedMembers, statedMembersOn, closedOn } = group;
  const said = statedMembersOn ? ` as of ${formatDay(statedMembersOn)}` : "";
  const lines = [
    `${groupKindLabels[group.kind].one}${closedOn ? `, closed on ${formatDay(closedOn)}` : ""}`,
    placeLabel(group) || "No place",
    aliases.length > 0 ? `also ${aliases.join(", ")}` : null,
    statedMembers === null ? "members unknown" : `${formatNumber(statedMembers)} members${said}`,
    `${plural(events, "event")}, ${plural(leads, "lead")} now or before, ${plural(terms, "term")}`,
    ...links,
  ].filter((line) => line !== null);
  return (
    <div style={{ padding: 16, border: "1px solid var(--line)", borderRadius: "var(--mantine-radius-md)" }}>
      <Text size="sm" tone="second">
        {note}
      </Text>
      <Text as="span" style={{ marginRight: 8 }}>
        <GroupGlyph kind={group.kind} />
      </Text>
      <TextLink href={`/groups/${group.slug}`} fw={640}>
        {group.name}
      </TextLink>
      {lines.map((line) => (
        <Text key={line} size="sm" tone="second" style={{ overflowWrap: "anywhere" }}>
          {line}
        </Text>
      ))}
    </div>
  );
}
