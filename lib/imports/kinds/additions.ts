import type { PreviewNames } from "./differences";
import type { RowWork } from "./kind";

/** What a row would add to what is known already, for the reader of a preview. */
export type Addition = { field: string; value: string; isChange?: boolean };

/** Each field that is filled in or changed, each handle, term and session, with its value. */
export function additionsOf(work: RowWork[], names: PreviewNames): Addition[] {
  return work
    .flatMap((one) => one.preview(names))
    .flatMap(({ value, ...told }) => (value ? [{ ...told, value: shortened(value) }] : []));
}

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
}

const longestValue = 120;
