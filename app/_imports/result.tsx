import { Alert, Group, Text } from "@mantine/core";
import { daysUntilForgotten } from "@/lib/core/import-runs";
import type { ImportJob } from "@/lib/imports/jobs/get";
import type { ImportedRow } from "@/lib/imports/jobs/list-rows";
import type { UndoObstacle } from "@/lib/imports/undo-items";
import { formatNumber } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { DownloadLink, TextLink } from "../_ui/links";
import { Pager } from "../_ui/pager";
import { type Params, withParams } from "../_ui/search-params";
import { Section } from "../_ui/section";
import { type OutcomeWord, outcomeWords } from "./import-words";
import { ProblemList } from "./problem-list";
import { RowTable } from "./row-table";
import { UndoButton } from "./undo-button";

type ResultProps = {
  batch: ImportJob;
  path: string;
  params: Params;
  page: { rows: ImportedRow[]; hasMore: boolean };
  /** By id, where what the rows made is to be seen. */
  pages: Map<string, string>;
  hindrances: UndoObstacle[];
};

const outcomes: OutcomeWord[] = ["created", "updated", "unchanged", "refused"];

/** What became of each row, with the way back. */
export function Result({ batch, path, params, page, pages, hindrances }: ResultProps) {
  const chosen = params.outcome;
  const isUndone = batch.state === "undone";
  const last = page.rows.at(-1);
  return (
    <>
      {batch.failure ? (
        <Alert color="rust" mb="md" title="It stopped before the end">
          {batch.failure}
        </Alert>
      ) : null}
      <Section
        title={isUndone ? "What it had done" : "Row by row"}
        note={batch.hasSkippedRows ? `The skipped rows can be downloaded for ${daysUntilForgotten} days.` : undefined}
        action={
          <Group gap="xs">
            {batch.hasSkippedRows ? (
              <DownloadLink href={`${path}/skipped`} size="compact-sm" leftSection={<Icon name="download" size={16} />}>
                Skipped rows as a file
              </DownloadLink>
            ) : null}
            <DownloadLink href={`${path}/report`} size="compact-sm" leftSection={<Icon name="download" size={16} />}>
              Report as CSV
            </DownloadLink>
          </Group>
        }
      >
        <Group gap="lg" mb="sm" component="nav" aria-label="Rows by outcome">
          <Chosen href={withParams(path, params, { outcome: undefined })} isChosen={!chosen}>
            All
          </Chosen>
          {outcomes
            .filter((outcome) => batch[outcome] > 0)
            .map((outcome) => (
              <Chosen key={outcome} href={withParams(path, params, { outcome })} isChosen={chosen === outcome}>
                {formatNumber(batch[outcome])} {outcomeWords[outcome].toLowerCase()}
              </Chosen>
            ))}
        </Group>
        {page.rows.length > 0 ? (
          <RowTable rows={page.rows.map((row) => ({ ...row, page: pageOf(row, pages) }))} />
        ) : (
          <Text c="var(--second)">No rows.</Text>
        )}
        <Pager path={path} params={params} next={page.hasMore && last ? String(last.row) : null} />
      </Section>
      {batch.warnings.length > 0 ? (
        <Section title="Notes" note="What was left out, kept as written, or not understood.">
          <ProblemList problems={batch.warnings} />
        </Section>
      ) : null}
      {isUndone || batch.created + batch.updated === 0 ? null : (
        <Section title="Undo">
          <UndoButton id={batch.id} created={batch.created} updated={batch.updated} isFree={hindrances.length === 0} />
          {hindrances.length > 0 ? (
            <ProblemList problems={hindrances.map(({ row, what, reason }) => ({ row, column: what, reason }))} />
          ) : null}
        </Section>
      )}
    </>
  );
}

function pageOf({ wrote, undone }: ImportedRow, pages: Map<string, string>): string | undefined {
  return undone ? undefined : wrote.map(({ id }) => pages.get(id)).find(Boolean);
}

function Chosen({ href, isChosen, children }: { href: string; isChosen: boolean; children: React.ReactNode }) {
  return (
    <TextLink href={href} fz="sm" fw={isChosen ? 640 : 450} c={isChosen ? "var(--ink)" : undefined}>
      {children}
    </TextLink>
  );
}
