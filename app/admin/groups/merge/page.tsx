import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { daysAgo } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findDuplicateGroups } from "@/lib/groups/duplicates/find";
import { listGroupMerges } from "@/lib/groups/merge/list";
import { previewGroupMerge } from "@/lib/groups/merge/preview";
import { groupMergeUndoDays } from "@/lib/groups/merge/schema";
import { plural } from "../../../_ui/format";
import { ButtonLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { type Params, withParams } from "../../../_ui/search-params";
import { Section } from "../../../_ui/section";
import { Preview } from "./preview";
import { Suggestion } from "./suggestion";
import { UndoMerges } from "./undo-merges";

export const metadata: Metadata = { title: "Merge groups" };

const path = "/admin/groups/merge";

/** Groups that may be the same; of two that are chosen, what merging would move; and what can be taken back. */
export default async function MergeGroupsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await requireViewer("manager", withParams(path, params, {}));
  const { keep, merge } = params;
  if (keep === undefined && merge === undefined) return <Suggestions viewer={viewer} />;
  const pair = { keptId: String(keep ?? ""), mergedId: String(merge ?? "") };
  const preview = await previewGroupMerge(viewer, pair).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const { kept, merged } = preview;
  if (kept.id === merged.id) notFound();
  return (
    <Page width="form">
      <PageHeader
        title={`Are ${kept.name} and ${merged.name} one group?`}
        context={`Everything of the second moves to the first. You can undo it for ${groupMergeUndoDays} days.`}
        actions={
          <ButtonLink href={`${path}?keep=${merged.id}&merge=${kept.id}`} variant="default">
            Keep the other one
          </ButtonLink>
        }
      />
      <Preview viewer={viewer} preview={preview} />
    </Page>
  );
}

async function Suggestions({ viewer }: { viewer: Viewer }) {
  const pairs = await findDuplicateGroups(viewer);
  const merges = await listGroupMerges(viewer, daysAgo(groupMergeUndoDays));
  return (
    <Page width="reading">
      <PageHeader
        title={
          pairs.length > 0 ? `${plural(pairs.length, "pair")} of groups may be the same` : "No two groups look the same"
        }
        context={
          pairs.length > 0
            ? "They share a link, or have nearly the same name in the same city. Groups with the same name in different cities are different groups."
            : "Groups that share a link, or have nearly the same name in the same city, would be here. Groups with the same name in different cities are different groups."
        }
        actions={
          <ButtonLink href="/admin/groups" variant="default">
            All groups
          </ButtonLink>
        }
      />
      {pairs.map((pair) => (
        <Suggestion key={`${pair.kept.id} ${pair.merged.id}`} pair={pair} />
      ))}
      {merges.length > 0 ? (
        <Section title="Merged recently" note={`${plural(merges.length, "merge")} that you can undo`}>
          <UndoMerges merges={merges.map(({ id, kept, merged }) => ({ id, kept, name: merged.name }))} />
        </Section>
      ) : null}
    </Page>
  );
}
