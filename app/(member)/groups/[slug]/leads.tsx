import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import { leavesGroupWithoutLead } from "@/lib/groups/leads/ending";
import type { GroupLead } from "@/lib/groups/leads/list";
import { termsWithLeads } from "@/lib/groups/leads/terms-with-lead";
import { AddLead } from "./add-lead";
import { LateLeadActions } from "./late-lead-actions";

type LeadsProps = { viewer: Viewer; group: Group; leads: GroupLead[]; today: string };

/** Who leads it and who did, with from and to; whoever runs it invites, hands over and steps down here. */
export async function Leads({ viewer, group, leads, today }: LeadsProps) {
  const present = leads.filter(({ toOn }) => toOn === null || toOn >= today);
  const past = leads.filter((lead) => !present.includes(lead));
  const standing = present.filter(({ isInvited }) => !isInvited);
  const ending = standing.filter((lead) => group.mayManage || lead.memberId === viewer.memberId);
  const goesWith = await termsWithLeads(
    viewer,
    ending.map(({ memberId }) => memberId),
    group,
  );
  return (
    <Section
      title="Who leads it"
      note={standing.length === 0 ? "Nobody at the moment." : undefined}
      action={group.mayRun ? <AddLead groupId={group.id} today={today} mayPutIn={group.mayManage} /> : undefined}
    >
      {present.map((lead) => (
        <LeadRow key={lead.id} lead={lead}>
          {group.mayManage || lead.memberId === viewer.memberId || (lead.isInvited && group.mayRun) ? (
            <LateLeadActions
              lead={{
                id: lead.id,
                name: lead.name,
                isInvited: lead.isInvited,
                isSelf: lead.memberId === viewer.memberId,
                hasEnded: lead.toOn !== null,
              }}
              groupName={group.name}
              today={today}
              isLast={
                !lead.isInvited &&
                leavesGroupWithoutLead(
                  standing.filter(({ id }) => id !== lead.id),
                  today,
                )
              }
              terms={goesWith
                .filter(({ memberId }) => ending.includes(lead) && memberId === lead.memberId)
                .map(({ program, mayManage }) => ({ program, mayEnd: mayManage }))}
            />
          ) : null}
        </LeadRow>
      ))}
      {past.length > 0 ? (
        <details>
          <summary>Who led it before</summary>
          {past.map((lead) => (
            <LeadRow key={lead.id} lead={lead} />
          ))}
        </details>
      ) : null}
    </Section>
  );
}

function LeadRow({ lead, children }: { lead: GroupLead; children?: React.ReactNode }) {
  const { name, slug, fromOn, toOn, isInvited } = lead;
  return (
    <Row gap={12} style={{ paddingBlock: 6 }}>
      <PersonAvatar name={name} />
      {slug ? (
        <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
          {name}
        </TextLink>
      ) : (
        <Text weight={600}>{name}</Text>
      )}
      <Text size="sm" tone="second">
        {isInvited
          ? "asked, not answered yet"
          : toOn
            ? `${formatDay(fromOn)} to ${formatDay(toOn)}`
            : `since ${formatDay(fromOn)}`}
      </Text>
      {children}
    </Row>
  );
}
