"use client";

import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { formatNumber } from "@/app/_ui/format";
import { Heading } from "@/app/_ui/plain/heading";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { ProgramGlyph, ProgramMark } from "@/app/_ui/program-mark";
import classes from "./form.module.css";
import type { AdvancedProgram } from "./what-it-advances";

/** What the form as it stands would advance: programs, reach with its parts, and what happens next. */
export function AdvancesRail({ advance }: { advance: AdvancedProgram }) {
  const { programs, elsewhere, reach, parts, next } = advance;
  return (
    <div className={classes.rail} aria-live="off">
      <Heading level={2}>What this advances</Heading>
      {programs.map(({ program, goals }) => (
        <div key={program.key}>
          <ProgramMark color={program.color} shape={program.shape} name={program.name} isStrong size={11} />
          <Text size="sm" tone="second" above={4}>
            {goals.length > 0 ? `Counts for ${goals.join(" and ")}.` : "Tick one of its goals and it counts here."}
          </Text>
        </div>
      ))}
      {programs.length === 0 ? (
        <Text size="sm" tone="second">
          You had no term on that day, so it counts for no program. Your profile still shows it.
        </Text>
      ) : null}
      {elsewhere.length > 0 ? (
        <Text size="sm" tone="second">
          {elsewhere.join(" and ")}: saved, but you had no term there on that day.
        </Text>
      ) : null}
      <div>
        <Row justify="between" align="baseline" below={6}>
          <Text weight={600}>Reach</Text>
          {reach === null ? (
            <Text tone="third">not known yet</Text>
          ) : (
            <Text weight={640} style={{ fontFamily: "var(--mantine-font-family-headings)", fontSize: 20 }}>
              {formatNumber(reach)}
            </Text>
          )}
        </Row>
        {reach === null ? null : <ReachBar parts={parts} layout="list" />}
        {advance.canGrow ? (
          <Text size="sm" tone="second" above={4}>
            You can add views and reads later.
          </Text>
        ) : null}
      </div>
      <div>
        <Text weight={600}>Then</Text>
        <Text size="sm" tone="second" above={2}>
          {next}
        </Text>
      </div>
    </div>
  );
}

/** The same in one line, for the bar of a phone. */
export function AdvancesLine({ advance }: { advance: AdvancedProgram }) {
  const counting = advance.programs.filter(({ goals }) => goals.length > 0);
  return (
    <Row gap={6} isNowrap style={{ fontWeight: 600, color: "var(--ink)" }}>
      {counting.map(({ program }) => (
        <ProgramGlyph
          key={program.key}
          color={program.color}
          shape={program.shape}
          label={`Counts for ${program.name}`}
        />
      ))}
      {advance.reach === null ? null : <span>reach {formatNumber(advance.reach)}</span>}
    </Row>
  );
}
