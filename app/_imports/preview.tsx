import { Alert } from "@mantine/core";
import { asksInFull } from "@/lib/imports/infer/inspected-file";
import type { DryRun } from "@/lib/imports/jobs/dry-run";
import type { ImportJob } from "@/lib/imports/jobs/get";
import { type PreviewFilter, previewFilters, previewSample, previewTable } from "@/lib/imports/jobs/preview-table";
import type { Problem } from "@/lib/imports/problem";
import { formatNumber, plural } from "../_ui/format";
import { DownloadLink, TextLink } from "../_ui/links";
import { type Params, withParams } from "../_ui/search-params";
import { Section } from "../_ui/section";
import { previewNote } from "./preview-note";
import { PreviewPages } from "./preview-pages";
import { PreviewTable } from "./preview-table";
import classes from "./preview-table.module.css";
import { ProblemList } from "./problem-list";
import { StartBar } from "./start-bar";

type PreviewProps = { batch: ImportJob; plan: DryRun; base: string; params: Params };

/** What will be saved of every row; before the questions are answered, its first rows as they are written. */
export function Preview({ batch, plan, base, params }: PreviewProps) {
  const { obstacles, survey } = plan;
  return (
    <>
      {survey.problems.length > 0 ? (
        <Alert color="rust" title="The file cannot be imported as it is" mt="md">
          <ProblemList problems={survey.problems} />
        </Alert>
      ) : null}
      {obstacles.length > 0 ? (
        <Sample plan={plan} />
      ) : (
        <Rows plan={plan} path={`${base}/${batch.id}`} params={params} />
      )}
    </>
  );
}

/** What will be made, what waits and what is left out, beside the button that does it. */
export function PreviewBar({ batch, plan, base }: Omit<PreviewProps, "params">) {
  const { counts, obstacles } = plan;
  const taken = counts.created + counts.updated;
  const { will, rest, leftOut, button } = previewNote(plan);
  return (
    <StartBar
      id={batch.id}
      base={base}
      label={button}
      note={
        <>
          <b>{will}</b> {rest}
          <br />
          {leftOut} {taken > 0 ? "You can undo it later." : null}
        </>
      }
      isReady={obstacles.length === 0 && taken > 0}
      mayDrop={batch.state === "uploaded"}
    />
  );
}

function Sample({ plan }: { plan: DryRun }) {
  if (plan.survey.problems.length > 0 || plan.survey.sample.length === 0) return null;
  const { columns, rows } = previewSample(plan);
  return (
    <Section title="The first rows" note={plural(plan.survey.rows, "row")}>
      <PreviewTable columns={columns} rows={rows} />
    </Section>
  );
}

const filterWords: Record<PreviewFilter, string> = {
  all: "All",
  waiting: "Waiting",
  noted: "With a note",
  refused: "Skipped",
};

function Rows({ plan, path, params }: { plan: DryRun; path: string; params: Params }) {
  const filter = previewFilters.find((one) => one === params.show) ?? "all";
  const table = previewTable(plan, { filter, page: Number(params.page) || 1 });
  const { counts, waiting, noted } = plan;
  const all = counts.created + counts.updated + counts.unchanged + counts.refused;
  const numbers: Record<PreviewFilter, number> = { all, waiting, noted, refused: counts.refused - waiting };
  return (
    <Section
      title="What will be saved"
      action={
        counts.refused > 0 ? (
          <DownloadLink href={`${path}/skipped`} size="compact-sm">
            Skipped rows as a file
          </DownloadLink>
        ) : undefined
      }
    >
      <div className={classes.legend}>
        <nav aria-label="Rows to show" className={classes.filters}>
          {previewFilters
            .filter((one) => one === "all" || numbers[one] > 0)
            .map((one) => (
              <TextLink
                key={one}
                href={withParams(path, params, { show: one === "all" ? undefined : one, page: undefined })}
                className={classes.filter}
                aria-current={one === filter || undefined}
              >
                {filterWords[one]} {formatNumber(numbers[one])}
              </TextLink>
            ))}
        </nav>
        <span aria-hidden="true" className={classes.marks}>
          <span className={classes.value} data-mark="rewritten">
            rewritten
          </span>
          <span className={classes.value} data-mark="guessed">
            guessed
          </span>
          {waiting > 0 ? (
            <span className={classes.value} data-mark="waiting">
              waits for you
            </span>
          ) : null}
        </span>
      </div>
      <Notes plan={plan} />
      <PreviewTable columns={table.columns} rows={table.rows} />
      <PreviewPages table={table} path={path} params={params} all={numbers[filter]} />
    </Section>
  );
}

/** What is to be said of the whole file; each question stands above already. */
function Notes({ plan: { survey, warnings } }: { plan: DryRun }) {
  const asked = new Set(survey.questions.map(asksInFull));
  const general = warnings.filter(
    ({ row, reason }: Problem) => (row === null || row <= survey.header.row) && !asked.has(reason),
  );
  return general.length > 0 ? <ProblemList problems={general} /> : null;
}
