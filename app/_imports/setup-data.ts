import type { Catalogue } from "@/lib/catalogue/get";
import type { DefaultAnswer, ImportFileKind } from "@/lib/imports/infer/file-kind";
import type { InspectedFile } from "@/lib/imports/infer/inspected-file";
import type { ImportJob } from "@/lib/imports/jobs/get";
import type { Question } from "@/lib/imports/problem";
import type { Mapping } from "@/lib/imports/schema";
import { readAsNames } from "@/lib/imports/source-systems";

export type SetupColumn = { name: string; samples: string[]; field: string | null };

/** What the answers to a file are made from, as plain data for the browser. */
export type SetupData = {
  id: string;
  kind: ImportJob["kind"];
  mapping: Mapping;
  memberId: string | null;
  columns: SetupColumn[];
  fields: readonly string[];
  /** Fields that several columns may feed. */
  repeatable: readonly string[];
  /** What holds for every row that does not say otherwise. */
  defaults: readonly DefaultAnswer[];
  isCalendar: boolean;
  /** Whose export it looks like, and as whose it may be read. */
  recognised: string;
  readings: { value: string; label: string }[];
  /** Of a JSON file, the lists whose entries may be the rows, and the one taken. */
  lists: string[];
  list: string;
  questions: Question[];
  programs: { value: string; label: string }[];
  types: { value: string; label: string }[];
};

export function setupData(batch: ImportJob, survey: InspectedFile, catalogue: Catalogue): SetupData {
  const fieldAt = new Map([...survey.columns].flatMap(([field, places]) => places.map((at) => [at, field] as const)));
  return {
    id: batch.id,
    kind: batch.kind,
    mapping: batch.mapping,
    memberId: batch.options.memberId,
    columns: survey.header.names.map((name, at) => ({
      name,
      field: fieldAt.get(at) ?? null,
      samples: survey.sample
        .map((cells) => cells[at]?.trim() ?? "")
        .filter(Boolean)
        .slice(0, 3)
        .map((value) => (value.length > 60 ? `${value.slice(0, 59)}…` : value)),
    })),
    fields: survey.kind.fields,
    repeatable: survey.kind.repeatable,
    defaults: survey.kind.defaults,
    isCalendar: survey.form === "calendar",
    recognised: survey.shape?.preset ?? "plain",
    readings: survey.form === "calendar" ? [] : readingsOf(survey.kind),
    lists: survey.lists,
    list: survey.list,
    questions: survey.questions,
    programs: catalogue.programs.map(({ key, name }) => ({ value: key, label: name })),
    types: catalogue.activityTypes.map(({ key, name }) => ({ value: key, label: name })),
  };
}

function readingsOf({ formats }: ImportFileKind): SetupData["readings"] {
  const words = [...new Set(formats.map(({ preset }) => preset))].map((preset) => ({
    value: preset,
    label: `An export of ${readAsNames[preset]}`,
  }));
  return [{ value: "plain", label: "A plain table" }, ...words];
}
