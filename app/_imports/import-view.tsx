import { Suspense } from "react";
import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { dryRunImport } from "@/lib/imports/jobs/dry-run";
import { getImport, type ImportJob } from "@/lib/imports/jobs/get";
import { listSavedMappings } from "@/lib/imports/jobs/list-mappings";
import { listImportRows } from "@/lib/imports/jobs/list-rows";
import { pagesOfMade } from "@/lib/imports/jobs/made-pages";
import { listUndoObstacles } from "@/lib/imports/jobs/undo-obstacles";
import { fileKinds } from "@/lib/imports/kinds/files";
import { changedWords, madeWords } from "@/lib/imports/made-words";
import { memberOptions } from "@/lib/members/search";
import { formatInstant, plural } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { DownloadLink } from "../_ui/links";
import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";
import type { Params } from "../_ui/search-params";
import { ListSkeleton } from "../_ui/skeletons";
import { type OutcomeWord, outcomeWords, stateWords } from "./import-words";
import { Preview, PreviewBar } from "./preview";
import { Result } from "./result";
import { RunProgress } from "./run-progress";
import { setupData } from "./setup-data";
import { SetupForm } from "./setup-form";

type ImportViewProps = { viewer: Viewer; id: string; base: string; params: Params; isOwn: boolean };

/** One import, whatever became of it so far: its questions and preview, its progress, or its result. */
export async function ImportView({ viewer, id, base, params, isOwn }: ImportViewProps) {
  const batch = await getImport(viewer, id);
  const { rows, state } = batch;
  const done = batch.created + batch.updated + batch.unchanged + batch.refused;
  const isOpen = state === "uploaded" || state === "failed" || batch.isHeld;
  return (
    <Page>
      <PageHeader
        title={newsOf(batch)}
        context={contextOf(batch, viewer)}
        actions={
          isOpen ? (
            <DownloadLink href={`/import-examples/${batch.kind}`} leftSection={<Icon name="download" size={16} />}>
              Example file
            </DownloadLink>
          ) : undefined
        }
      />
      {state === "running" ? <RunProgress id={id} start={{ rows, done }} /> : null}
      {isOpen ? (
        <Suspense fallback={<ListSkeleton />}>
          <Open viewer={viewer} batch={batch} base={base} isOwn={isOwn} params={params} />
        </Suspense>
      ) : null}
      {done > 0 && state !== "running" ? <Done viewer={viewer} batch={batch} base={base} params={params} /> : null}
    </Page>
  );
}

type OpenProps = { viewer: Viewer; batch: ImportJob; base: string; isOwn: boolean; params: Params };

async function Open({ viewer, batch, base, isOwn, params }: OpenProps) {
  const plan = await dryRunImport(viewer, batch);
  const [names, saved] = [await catalogue(), await listSavedMappings(viewer, batch.kind)];
  const [member] = batch.options.memberId ? await memberOptions(viewer, [batch.options.memberId]) : [];
  const data = setupData(batch, plan.survey, names);
  return (
    <SetupForm
      data={data}
      saved={saved}
      isOwn={isOwn}
      member={member ?? null}
      bar={<PreviewBar batch={batch} plan={plan} base={base} />}
    >
      <Preview batch={batch} plan={plan} base={base} params={params} />
    </SetupForm>
  );
}

type DoneProps = { viewer: Viewer; batch: ImportJob; base: string; params: Params };

async function Done({ viewer, batch, base, params }: DoneProps) {
  const outcome = isOutcome(params.outcome) ? params.outcome : null;
  const after = Number(params.after) || 0;
  const page = await listImportRows(viewer, { id: batch.id, outcome, after, limit: 50 });
  const hindrances = batch.state === "undone" ? [] : await listUndoObstacles(viewer, batch.id);
  const pages = await pagesOfMade(
    viewer,
    page.rows.flatMap(({ wrote }) => wrote),
  );
  const path = `${base}/${batch.id}`;
  return <Result batch={batch} path={path} params={params} page={page} pages={pages} hindrances={hindrances} />;
}

function isOutcome(text: unknown): text is OutcomeWord {
  return typeof text === "string" && Object.hasOwn(outcomeWords, text);
}

/** The heading is the news. */
function newsOf({ state, fileName, created, updated, unchanged, refused, made }: ImportJob): string {
  if (state === "running") return `Importing ${fileName}`;
  if (state === "uploaded") return `${fileName}, before it is imported`;
  if (state === "undone") return `${fileName} was undone`;
  if (state === "failed") return `The import of ${fileName} stopped`;
  if (created + updated === 0)
    return unchanged > 0 ? "Everything in it was here already" : `${plural(refused, "row")} skipped, none imported`;
  const [fresh, changed] = [madeWords(made), changedWords(made)];
  const things = [fresh && `${fresh} imported`, changed && `${changed} changed`].filter(Boolean).join(", ");
  const taken = things || `${plural(created + updated, "row")} imported`;
  return refused > 0 ? `${taken}, ${refused} skipped` : taken;
}

function contextOf(batch: ImportJob, viewer: Viewer): string {
  const by = batch.startedBy ?? "The command line";
  return `${fileKinds[batch.kind].label} from ${batch.fileName}. ${by}, ${formatInstant(batch.startedAt, viewer.timeZone)}. ${stateWords[batch.state]}.`;
}
