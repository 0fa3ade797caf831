import type { Catalogue } from "@/lib/catalogue/queries";
import type { Batch } from "@/lib/imports/batches/queries";
import { fieldsOf } from "@/lib/imports/columns/schema";
import type { Mapping, Question } from "@/lib/imports/schema";
import type { Survey } from "@/lib/imports/surveys/rules";

export type SetupColumn = { name: string; samples: string[]; field: string | null };

/** What the answers to a file are made from, as plain data for the browser. */
export type SetupData = {
  id: string;
  kind: Batch["kind"];
  mapping: Mapping;
  memberId: string | null;
  columns: SetupColumn[];
  fields: string[];
  questions: Question[];
  programs: { value: string; label: string }[];
  types: { value: string; label: string }[];
};

export function setupData(batch: Batch, survey: Survey, catalogue: Catalogue): SetupData {
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
    fields: [...fieldsOf[batch.kind]],
    questions: survey.questions,
    programs: catalogue.programs.map(({ key, name }) => ({ value: key, label: name })),
    types: catalogue.activityTypes.map(({ key, name }) => ({ value: key, label: name })),
  };
}
