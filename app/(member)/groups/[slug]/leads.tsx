import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay, plural } from "@/app/_ui/format";
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
import { LateChangeLeadDays, LateLeadActions } from "./late-lead-actions";

type LeadsProps = { viewer: Viewer; group: Group; leads: GroupLead[]; today: string };

/** What stands for a lead whom the viewer may not see, to whoever runs the group all the same. */
const hiddenName = "Somebody whose profile is private";

/** Who leads it and who did, with from and to; whoever runs it invites, hands over and steps down here. */
export async function Leads({ viewer, group, leads, today }: LeadsProps) {
  const present = leads.filter(({ toOn }) => toOn === null || toOn >= today);
  const past = leads.filter((lead) => !present.includes(lead));
  const standing = present.filter(({ isInvited }) => !isInvited);
  const ending = standing.filter((lead) => group.mayManage || lead.memberId === viewer.memberId);
  const isShown = ({ name }: GroupLead) => name !== null || group.mayRun;
  const goesWith = await termsWithLeads(
    viewer,
    ending.map(({ memberId }) => memberId),
    group,
  );
  return (
    <Section
      title="Who leads it"
      note={standing.length === 0 ? "Nobody at the moment, so nobody gets credit for its events." : undefined}
      action={group.mayRun ? <AddLead group={nameOf(group)} today={today} mayPutIn={group.mayManage} /> : undefined}
    >
      <div id="leads" />
      {present.filter(isShown).map((lead) => (
        <LeadRow key={lead.id} lead={lead}>
          {group.mayManage || lead.memberId === viewer.memberId || (lead.isInvited && group.mayRun) ? (
            <LateLeadActions
              lead={{
                id: lead.id,
                name: lead.name ?? hiddenName,
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
          <Days lead={lead} group={group} today={today} />
        </LeadRow>
      ))}
      <Hidden count={standing.filter((lead) => !isShown(lead)).length} isAlone={!standing.some(isShown)} />
      {past.some(isShown) ? (
        <details>
          <summary>Who led it before</summary>
          {past.filter(isShown).map((lead) => (
            <LeadRow key={lead.id} lead={lead}>
              <Days lead={lead} group={group} today={today} />
            </LeadRow>
          ))}
        </details>
      ) : null}
    </Section>
  );
}

const nameOf = ({ id, name }: Group) => ({ id, name });

/** That there are leads whom the viewer may not see, and no more of them. */
function Hidden({ count, isAlone }: { count: number; isAlone: boolean }) {
  if (count === 0) return null;
  const people = plural(count, isAlone ? "person" : "other person", isAlone ? "people" : "other people");
  return (
    <Text tone="second" above={4}>
      {people} whose profile you cannot see.
    </Text>
  );
}

function Days({ lead, group, today }: { lead: GroupLead; group: Group; today: string }) {
  if (!group.mayManage || lead.isInvited) return null;
  const { id, name, fromOn, toOn } = lead;
  return (
    <LateChangeLeadDays
      lead={{ id, name: name ?? hiddenName, days: { fromOn, toOn } }}
      groupName={group.name}
      today={today}
    />
  );
}

function LeadRow({ lead, children }: { lead: GroupLead; children?: React.ReactNode }) {
  const { name, slug, fromOn, toOn, isInvited } = lead;
  return (
    <Row gap={12} style={{ paddingBlock: 6 }}>
      {name === null ? null : <PersonAvatar name={name} />}
      {slug ? (
        <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
          {name}
        </TextLink>
      ) : (
        <Text weight={600}>{hiddenName}</Text>
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
