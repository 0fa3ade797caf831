import { currentCatalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { isLeadOfTerm } from "@/lib/groups/leads/ending";
import { listEndableLeads } from "@/lib/groups/leads/list";
import type { Member } from "@/lib/members/get";
import { type MemberTerm, termsOfMember } from "@/lib/terms/get";
import { mayManageTerm } from "@/lib/terms/policy";
import { TermText } from "../_members/term-text";
import { formatDay, formatDays } from "../_ui/format";
import { TextLink } from "../_ui/links";
import { Row, Stack } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { ProgramMark } from "../_ui/program-mark";
import { GrantForm } from "./grant-form";
import { stepTermOf } from "./step-term";
import { TermButton } from "./term-button";
import { TermSteps } from "./term-steps";

/** A member's terms, the latest first, with what the viewer may do about each, and one more where they manage a program. */
export async function TermsPanel({ viewer, member }: { viewer: Viewer; member: Member }) {
  const rows = await termsOfMember(viewer, member.id);
  const leads = await listEndableLeads(viewer, [member.id]);
  const { programs } = await currentCatalogue();
  const day = today(viewer.timeZone);
  const memberDay = member.timeZone ? today(member.timeZone) : day;
  const grantable = programs
    .filter(({ key }) => mayManageTerm(viewer, { programKey: key, country: member.country }))
    .map(({ key, name, detailName, detailExamples, levels, termLength, termMonths, cohortStartsOn }) => ({
      ...{ key, name, detailName, detailExamples, levels },
      ...{ termLength, termMonths, cohortStartsOn },
    }));
  const changeable = rows
    .filter(({ mayManage }) => mayManage)
    .map((term) => ({ term: stepTermOf(term, leads.filter(isLeadOfTerm(term))), label: labelOf(term) }));
  return (
    <Stack>
      {rows.length === 0 ? <Text tone="second">No term yet.</Text> : null}
      <TermSteps terms={changeable} today={day}>
        <ul style={{ padding: 0, margin: 0, listStyle: "none" }}>
          {rows.map((term) => (
            <TermLine key={term.id} term={term} day={memberDay} mayRead={member.isSelf} />
          ))}
        </ul>
      </TermSteps>
      {grantable.length > 0 ? (
        <GrantForm memberId={member.id} name={member.name} programs={grantable} today={day} />
      ) : null}
    </Stack>
  );
}

function TermLine({ term, day, mayRead }: { term: MemberTerm; day: string; mayRead: boolean }) {
  const { state, detail, level } = term;
  return (
    <Row
      as="li"
      justify="between"
      align="start"
      isNowrap
      style={{ paddingBlock: 12, borderBottom: "1px solid var(--hairline)" }}
    >
      <div style={{ minWidth: 0 }}>
        <Row gap={12}>
          <ProgramMark color={term.color} shape={term.shape} name={term.program} isStrong />
          <Text as="span" size="sm">
            <TermText term={term} day={day} />
          </Text>
        </Row>
        <Text size="sm" tone="second">
          {[whenOf(term), term.group, detail === term.group ? null : detail, level].filter(Boolean).join(" · ")}
        </Text>
        {term.holds.map((hold) => (
          <Text key={hold.id} size="sm" tone="second">
            {state === "ended" && !hold.toOn ? "Never begun" : `On hold ${heldWhen(hold)}`}
            {hold.reason ? `: ${hold.reason}` : ""}
          </Text>
        ))}
        {term.reason ? (
          <Text size="sm" tone="second">
            “{term.reason}”
          </Text>
        ) : null}
        {mayRead || term.mayManage ? (
          <TextLink href={`/terms/${term.id}`} fz="sm">
            What it asks, and what counts
          </TextLink>
        ) : null}
      </div>
      {term.mayManage ? <TermButton id={term.id} label={labelOf(term)} /> : null}
    </Row>
  );
}

const labelOf = (term: MemberTerm) => `${term.shortName}, ${whenOf(term)}`;

function whenOf({ startsOn, endsOn }: MemberTerm) {
  return endsOn ? formatDays(startsOn, endsOn) : `Since ${formatDay(startsOn)}`;
}

function heldWhen({ fromOn, toOn }: MemberTerm["holds"][number]) {
  return toOn ? formatDays(fromOn, toOn) : `since ${formatDay(fromOn)}`;
}
