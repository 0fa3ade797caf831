import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { findGroup } from "@/lib/groups/get";
import type { FileOpener } from "../files/encoding";
import type { InspectedFile } from "../infer/inspected-file";
import { inspectFile } from "../kinds/files";
import type { ImportJob } from "./get";
import "server-only";

/** Reads the whole file once, with what this installation knows of programs, types and the group that it is about. */
export async function inspectImport(
  viewer: Viewer,
  batch: Pick<ImportJob, "kind" | "mapping" | "options">,
  open: FileOpener,
): Promise<InspectedFile> {
  const { programs, activityTypes } = await catalogue();
  const { groupId } = batch.options;
  const group = groupId ? ((await findGroup(viewer, groupId)) ?? undefined) : undefined;
  return inspectFile(open, batch.kind, batch.mapping, { programs, types: activityTypes, group });
}
