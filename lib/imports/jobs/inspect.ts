import { createHash } from "node:crypto";
import { db } from "@/db/client";
import { listCertifications } from "@/lib/catalogue/certifications";
import { type Catalogue, catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { findGroup } from "@/lib/groups/get";
import type { FileOpener } from "../files/encoding";
import { blockingProblemsOf, type InspectedFile } from "../infer/inspected-file";
import { inspectFile } from "../kinds/files";
import { listNamedGroups } from "../kinds/groups/lookups";
import { importKinds } from "../kinds/registry";
import type { ImportJob } from "./get";
import { keptUntilWritten } from "./kept-until-written";
import "server-only";

type KeptInspection = { key: string; names: Catalogue; file: Promise<InspectedFile> };

const withQuestions = keptUntilWritten<InspectedFile>();

const mostKept = 8;
let kept: KeptInspection[] = [];

/**
 * Reads the whole file once, with what this installation knows of programs, types and groups. What was found in the file is
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
  const groups = group && (await listNamedGroups(viewer, db));
  const certifications = await listCertifications(viewer);
  const host = group && [group.id, group.name, group.timeZone, group.country];
  const key = createHash("sha256")
    .update(JSON.stringify([id, fileHash, kind, mapping, host, groups, certifications]))
    .digest("hex");
  const known = { programs: names.programs, types: names.activityTypes, certifications, group, groups };
  const file = await keptInspection({ key, names }, () => inspectFile(open, kind, mapping, known));
  if (blockingProblemsOf(file).length > 0) return file;
  return withQuestions(viewer, { file }, async () => {
    const questions = await importKinds[kind].questions(viewer, file, open);
    return questions.length > 0 ? { ...file, questions: [...file.questions, ...questions] } : file;
  });
}

function keptInspection(
  { key, names }: Pick<KeptInspection, "key" | "names">,
  inspect: () => Promise<InspectedFile>,
): Promise<InspectedFile> {
  const before = kept.find((one) => one.key === key && one.names === names);
  if (before) return before.file;
  const file = inspect();
  kept = [{ key, names, file }, ...kept.filter((one) => one.key !== key)].slice(0, mostKept);
  const forget = () => {
    kept = kept.filter((one) => one.file !== file);
  };
  file.catch(forget);
  return file;
}
