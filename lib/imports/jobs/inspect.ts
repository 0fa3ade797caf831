import { type Catalogue, catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { findGroup } from "@/lib/groups/get";
import type { FileOpener } from "../files/encoding";
import type { InspectedFile } from "../infer/inspected-file";
import { inspectFile } from "../kinds/files";
import type { ImportJob } from "./get";
import "server-only";

type KeptInspection = { key: string; names: Catalogue; file: Promise<InspectedFile> };

const mostKept = 8;
let kept: KeptInspection[] = [];

/**
 * Reads the whole file once, with what this installation knows of programs, types and the group that it is about. What was found is
 * kept for a while: a page that is loaded again, or by many at once, does not read the file again.
 */
export async function inspectImport(
  viewer: Viewer,
  batch: Pick<ImportJob, "id" | "kind" | "mapping" | "options" | "fileHash">,
  open: FileOpener,
): Promise<InspectedFile> {
  const names = await catalogue();
  const { id, kind, mapping, fileHash } = batch;
  const { groupId } = batch.options;
  const group = groupId ? ((await findGroup(viewer, groupId)) ?? undefined) : undefined;
  const host = group && [group.id, group.name, group.timeZone, group.country];
  const key = JSON.stringify([id, fileHash, kind, mapping, host]);
  const before = kept.find((one) => one.key === key && one.names === names);
  if (before) return before.file;
  const known = { programs: names.programs, types: names.activityTypes, group };
  const file = inspectFile(open, kind, mapping, known);
  kept = [{ key, names, file }, ...kept.filter((one) => one.key !== key)].slice(0, mostKept);
  const forget = () => {
    kept = kept.filter((one) => one.file !== file);
  };
  file.catch(forget);
  return file;
}
