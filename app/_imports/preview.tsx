import { Alert, Group, Text } from "@mantine/core";
import type { DryRun } from "@/lib/imports/jobs/dry-run";
import type { ImportJob } from "@/lib/imports/jobs/get";
import type { Problem } from "@/lib/imports/problem";
import { formatNumber, plural } from "../_ui/format";
import { Section } from "../_ui/section";
import { outcomeWords } from "./import-words";
import { ProblemList } from "./problem-list";
import { RowTable } from "./row-table";
import { StartBar } from "./start-bar";

type PreviewProps = { batch: ImportJob; plan: DryRun; base: string };

/** What every row will do, problems first, and the button that does it. */
export function Preview({ batch, plan, base }: PreviewProps) {
  const { counts, obstacles, rows, survey } = plan;
  const taken = counts.created + counts.updated;
  const asked = new Set(survey.questions.map((question) => question.asks));
  const general = plan.warnings.filter(
    ({ row, reason }) => (row === null || row <= survey.header.row) && !asked.has(reason),
  );
  return (
    <>
      <Section title="What will happen" note={obstacles.length === 0 ? plural(survey.rows, "row") : undefined}>
        {obstacles.length > 0 ? (
          <Alert color="rust" title="The file cannot be imported yet">
            <ProblemList problems={spoken(survey)} />
          </Alert>
        ) : (
          <>
            <Group gap="lg" mb="sm">
              {(["created", "updated", "unchanged", "refused"] as const).map((outcome) => (
                <Text key={outcome} span c={counts[outcome] ? undefined : "var(--third)"}>
                  <b>{formatNumber(counts[outcome])}</b> {outcomeWords[outcome].will}
                </Text>
              ))}
            </Group>
            {general.length > 0 ? <ProblemList problems={general} /> : null}
            <RowTable rows={rows} tense="will" />
            {survey.rows > rows.length ? (
              <Text fz="sm" c="var(--second)" mt="xs">
                The first {rows.length} rows. Rows with a note come first.
              </Text>
            ) : null}
          </>
        )}
      </Section>
      <StartBar
        id={batch.id}
        base={base}
        label={taken > 0 ? `Import ${plural(taken, "row")}` : "Import"}
        note={noteOf(plan)}
        isReady={obstacles.length === 0 && taken > 0}
        mayDrop={batch.state === "uploaded"}
      />
    </>
  );
}

/** Open questions stand above with their choices; here they are only named. */
function spoken({ problems, questions }: DryRun["survey"]): Problem[] {
  const open = questions.filter((question) => question.isBlocking);
  return [...problems, ...open.map(({ column, asks }) => ({ row: null, column, reason: asks }))];
}

function noteOf({ counts, obstacles, survey }: DryRun): string {
  if (survey.problems.length > 0) return "This file cannot be imported as it is.";
  if (obstacles.length > 0) return "First answer the questions above.";
  if (counts.created + counts.updated === 0)
    return counts.unchanged > 0 ? "Everything in it is here already." : "No row can be imported as it is.";
  const out =
    counts.refused > 0 ? `${plural(counts.refused, "row")} ${counts.refused === 1 ? "is" : "are"} skipped. ` : "";
  return `${out}You can undo it later.`;
}
