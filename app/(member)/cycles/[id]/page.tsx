import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "@/app/_ui/icon";
import { Key } from "@/app/_ui/keyboard-key";
import { ButtonLink, DownloadLink, TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { ProgramMark } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import { catalogue } from "@/lib/catalogue/get";
import { now, today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { openAppeals } from "@/lib/cycles/appeals/list";
import { findCycle } from "@/lib/cycles/get";
import { lettersOfCycle, undoableDecisions } from "@/lib/cycles/letters/list";
import { mayPlanCycle } from "@/lib/cycles/policy";
import { cycleStateOn, datesOfCycle } from "@/lib/cycles/state";
import { cycleProgress, cycleTermsMatching } from "@/lib/cycles/terms";
import { undoMinutesLeft } from "@/lib/cycles/undo-time";
import { cycleHeadline, decidedWords, scopeWords } from "../words";
import { Appeals } from "./appeals";
import classes from "./cycle.module.css";
import { DatesLine } from "./dates-line";
import { DecisionBar } from "./decision-bar";
import { Letters } from "./letters";
import { OpenNext } from "./open-next";
import { Undoable } from "./undoable";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Renewal cycle" };

/** Where a cycle is: its days, what was decided, the letters that wait, and what can still be undone. */
export default async function CyclePage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer("manager", `/cycles/${id}`);
  const cycle = await findCycle(viewer, id);
  if (!cycle) notFound();
  const day = today(viewer.timeZone);
  const state = cycleStateOn(cycle, day);
  const { programs } = await catalogue();
  const program = programs.find(({ key }) => key === cycle.programKey);
  const progress = await cycleProgress(viewer, cycle);
  const letters = await lettersOfCycle(viewer, cycle);
  const undoable = await undoableDecisions(viewer, cycle);
  const appeals = await openAppeals(viewer, id);
  const next = (await cycleTermsMatching(viewer, cycle, { state: ["undecided"] })).find(
    ({ memberId }) => memberId !== viewer.memberId,
  );
  const path = `/cycles/${id}`;
  return (
    <Page>
      <PageHeader
        title={cycleHeadline(state, progress, cycle, day)}
        context={
          <>
            {program ? <ProgramMark color={program.color} shape={program.shape} name={cycle.name} isStrong /> : null}
            {". "}
            {scopeWords(cycle)}
            {mayPlanCycle(viewer, cycle) ? (
              <>
                {". "}
                <TextLink href={`${path}/edit`}>Change</TextLink>
              </>
            ) : null}
          </>
        }
        actions={
          <>
            <DownloadLink href={`${path}/export`} leftSection={<Icon name="download" size={16} />}>
              Export
            </DownloadLink>
            {next && state !== "planned" ? (
              <OpenNext href={`${path}/terms/${next.id}`}>
                Decide the next <Key tone="filled">↵</Key>
              </OpenNext>
            ) : (
              <ButtonLink href={`${path}/terms`} variant="default">
                All terms
              </ButtonLink>
            )}
          </>
        }
      />
      <DatesLine dates={datesOfCycle(cycle, day)} today={day} terms={progress.all} />
      <DecisionBar path={path} progress={progress} />
      <div className={classes.columns}>
        <Letters program={program?.name ?? ""} cycleId={id} path={path} letters={letters} />
        <div>
          <Undoable
            rows={undoable.map((row) => ({
              ...{ id: row.id, version: row.version, name: row.name, words: decidedWords(row) },
              href: `${path}/terms/${row.termId}`,
              minutes: row.letterDueAt ? undoMinutesLeft(row.letterDueAt, now()) : null,
            }))}
          />
          <Appeals path={path} appeals={appeals.map((one) => ({ ...one, words: decidedWords(one) }))} />
        </div>
      </div>
      {progress.all === 0 ? (
        <Section title="No term">
          No term of this program ends in these days. Change the days of the cycle, or the levels and countries.
        </Section>
      ) : null}
    </Page>
  );
}
