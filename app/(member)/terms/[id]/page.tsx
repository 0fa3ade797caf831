import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowUp } from "@/app/_follow-up/follow-up";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { Page, WithRail } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import { WriteButton } from "@/app/_write/write-button";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { cycleOfTerm } from "@/lib/cycles/of-term";
import { factsOf } from "@/lib/facts/list";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { requirementNames } from "@/lib/requirements/names";
import { nextStepsOfMember } from "@/lib/requirements/own-next-steps";
import { stagesOfTerms } from "@/lib/stages/of-terms";
import { CountedRecords } from "./counted-records";
import { FactsRail } from "./facts-rail";
import { MessagesWritten } from "./messages-written";
import { NotCountedRecords } from "./not-counted-records";
import { QuietMails } from "./quiet-mails";
import { RequirementRows } from "./requirement-rows";
import { ShortestWay } from "./shortest-way";
import { Stages, stageHeadline } from "./stages";
import { StandingRail } from "./standing-rail";
import { standingContext, standingHeadline } from "./standing-words";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Where a term stands" };

/** How far one term is by what its program asks, with the records that count and those that do not; for the member and their managers. */
export default async function TermPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer("member", `/terms/${id}`);
  const term = await findTermStanding(viewer, id);
  if (!term) notFound();
  const { programs } = await catalogue();
  const names = await requirementNames(viewer);
  const facts = (await factsOf(viewer, term.member.id)) ?? [];
  const { steps, termPrograms } = await nextStepsOfMember(viewer, { memberId: term.member.id, day: term.today });
  const asStage = { ...term, memberId: term.member.id, state: term.storedState };
  const stages = (await stagesOfTerms(viewer, [asStage], term.today)).get(id);
  const program = programs.find(({ key }) => key === term.programKey);
  const cycle = await cycleOfTerm(viewer, term, term.today);
  const { isSelf, mayManage, member } = term;
  return (
    <Page width="reading">
      <PageHeader
        title={stages && term.standing.requirements.length === 0 ? stageHeadline(stages) : standingHeadline(term)}
        context={
          <>
            {program ? <ProgramMark color={program.color} shape={program.shape} name={program.name} isStrong /> : null}
            <Text as="div" tone="second" above={2}>
              {isSelf ? null : <TextLink href={`/members/${member.slug}`}>{member.name}</TextLink>}
              {isSelf ? "" : ", "}
              {standingContext(term)}
            </Text>
          </>
        }
        actions={
          isSelf ? (
            <>
              <ButtonLink href={`/members/${member.slug}/facts/new`} variant="default">
                Add a certification
              </ButtonLink>
              <ButtonLink href="/activities/new" leftSection={<Icon name="plus" size={16} />}>
                Log a contribution
              </ButtonLink>
            </>
          ) : mayManage ? (
            <>
              <WriteButton label="Write" rows={{ ids: [term.id], isAll: false, filter: {} }} />
              <ButtonLink href={`/members/${member.slug}/terms`} variant="default">
                Change the term
              </ButtonLink>
              {cycle && cycle.opensOn <= term.today ? (
                <ButtonLink href={`/cycles/${cycle.id}/terms/${id}`}>Open the renewal card</ButtonLink>
              ) : null}
            </>
          ) : null
        }
      />
      <WithRail
        isInterleaved
        rail={
          <>
            <div data-place="1">
              <StandingRail term={term} renewalDays={program?.renewalDays ?? 0} cycle={cycle} />
            </div>
            <div data-place="3">
              <ShortestWay term={term} steps={steps} names={names} facts={facts} programs={termPrograms} />
            </div>
            <FactsRail term={term} facts={facts} />
          </>
        }
      >
        <div data-place="2">
          {stages ? <Stages viewer={viewer} reached={stages} /> : null}
          <RequirementRows term={term} names={names} facts={facts} />
        </div>
        <CountedRecords term={term} names={names} />
        <NotCountedRecords term={term} />
        <MessagesWritten viewer={viewer} about={{ memberId: member.id, programKey: term.programKey }} />
        <QuietMails viewer={viewer} about={{ memberId: member.id, programKey: term.programKey }} />
        <FollowUp viewer={viewer} about={{ ...member, memberId: member.id, programKey: term.programKey }} />
      </WithRail>
    </Page>
  );
}
