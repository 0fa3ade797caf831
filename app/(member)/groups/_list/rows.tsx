import { GroupGlyph, groupLooks } from "@/app/_groups/group-glyph";
import type { DataColumn, DataRow } from "@/app/_ui/data-rows";
import { Day } from "@/app/_ui/day";
import { formatDay, formatNumber } from "@/app/_ui/format";
import { RowLead, RowWord } from "@/app/_ui/row-cells";
import { placeLabel } from "@/lib/countries/names";
import { groupKindChoices, groupKindLabels } from "@/lib/groups/kinds";
import type { GroupRow } from "@/lib/groups/list";

export const columns: DataColumn[] = [
  { key: "group", label: "Group", sortKey: "name", phone: "lead" },
  { key: "members", label: "Members", numeric: true, sortKey: "members", phone: "hide" },
  { key: "last", label: "Last event", sortKey: "last", phone: "labelled" },
  { key: "next", label: "Next", phone: "labelled" },
];

/** A group as the list shows it. */
export function rowOf(group: GroupRow): DataRow {
  return {
    id: group.id,
    label: group.name,
    cells: {
      group: (
        <RowLead
          picture={<GroupGlyph kind={group.kind} label={groupKindLabels[group.kind].one} />}
          href={`/groups/${group.slug}`}
          name={group.name}
          detail={placeLabel(group)}
        />
      ),
      members: group.statedMembers === null ? <RowWord>unknown</RowWord> : formatNumber(group.statedMembers),
      last: lastWords(group),
      next: group.nextOn ? <Day day={group.nextOn} style="short" /> : <RowWord>none planned</RowWord>,
    },
  };
}

function lastWords({ state, lastHeldOn }: GroupRow) {
  if (state === "closed") return <RowWord>closed</RowWord>;
  if (!lastHeldOn) return <RowWord>none yet</RowWord>;
  if (state === "active") return <Day day={lastHeldOn} style="short" />;
  return (
    <span style={{ color: "var(--rust)", fontWeight: 600, whiteSpace: "nowrap" }}>
      {state} since {formatDay(lastHeldOn, "month")}
    </span>
  );
}

/** The kinds of group as the map shows them. */
export const mapKinds = groupKindChoices.map(({ value, many }) => ({ kind: value, many, ...groupLooks[value] }));

/** A group as the map shows it. */
export function placeOf(group: GroupRow) {
  const { slug, name, kind, latitude, longitude, country, statedMembers, statedMembersOn } = group;
  const members =
    statedMembers === null
      ? null
      : `${formatNumber(statedMembers)} members${statedMembersOn ? ` as of ${formatDay(statedMembersOn, "short")}` : ""}.`;
  const last = group.lastHeldOn ? `Last event ${formatDay(group.lastHeldOn)}.` : "No event yet.";
  const detail = [placeLabel(group), members, last].filter(Boolean).join(" ");
  return { key: slug, name, detail, kind, latitude, longitude, country, href: `/groups/${slug}` };
}
