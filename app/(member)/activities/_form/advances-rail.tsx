"use client";

import { Box, Group, Text, Title } from "@mantine/core";
import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { formatNumber } from "@/app/_ui/format";
import { ProgramGlyph, ProgramMark } from "@/app/_ui/program-mark";
import classes from "./form.module.css";
import type { AdvancedProgram } from "./what-it-advances";

/** What the form as it stands would advance: programs, reach with its parts, and what happens next. */
export function AdvancesRail({ advance }: { advance: AdvancedProgram }) {
  const { programs, elsewhere, reach, parts, next } = advance;
  return (
    <div className={classes.rail} aria-live="off">
      <Title order={2}>What this advances</Title>
      {programs.map(({ program, goals }) => (
        <Box key={program.key}>
          <ProgramMark color={program.color} shape={program.shape} name={program.name} isStrong size={11} />
          <Text fz="sm" c="var(--second)" mt={4}>
            {goals.length > 0 ? `Counts for ${goals.join(" and ")}.` : "Tick one of its goals and it counts here."}
          </Text>
        </Box>
      ))}
      {programs.length === 0 ? (
        <Text fz="sm" c="var(--second)">
          You had no term on that day, so it counts for no program. Your profile still shows it.
        </Text>
      ) : null}
      {elsewhere.length > 0 ? (
        <Text fz="sm" c="var(--second)">
          {elsewhere.join(" and ")}: saved, but you had no term there on that day.
        </Text>
      ) : null}
      <Box>
        <Group justify="space-between" align="baseline" mb={6}>
          <Text fw={600}>Reach</Text>
          {reach === null ? (
            <Text c="var(--third)">not known yet</Text>
          ) : (
            <Text ff="heading" fw={640} fz={20}>
              {formatNumber(reach)}
            </Text>
          )}
        </Group>
        {reach === null ? null : <ReachBar parts={parts} layout="list" />}
        {advance.canGrow ? (
          <Text fz="sm" c="var(--second)" mt={4}>
            You can add views and reads later.
          </Text>
        ) : null}
      </Box>
      <Box>
        <Text fw={600}>Then</Text>
        <Text fz="sm" c="var(--second)" mt={2}>
          {next}
        </Text>
      </Box>
    </div>
  );
}

/** The same in one line, for the bar of a phone. */
export function AdvancesLine({ advance }: { advance: AdvancedProgram }) {
  const counting = advance.programs.filter(({ goals }) => goals.length > 0);
  return (
    <Group gap={6} wrap="nowrap" fw={600} c="var(--ink)">
      {counting.map(({ program }) => (
        <ProgramGlyph
          key={program.key}
          color={program.color}
          shape={program.shape}
          label={`Counts for ${program.name}`}
        />
      ))}
      {advance.reach === null ? null : <span>reach {formatNumber(advance.reach)}</span>}
    </Group>
  );
}
