import type { Viewer } from "@/lib/core/viewer";
import { FilterSelect } from "../_ui/filter-select";
import { loadFilterOptions } from "./actions";
import { type FilterSource, filterOptions } from "./filter-options";

type ListFilterProps = {
  viewer: Viewer;
  source: FilterSource;
  /** What is picked: only its words are on the page. */
  values?: string[] | string;
  param: string;
  label: string;
  isMultiple?: boolean;
};

/** A filter whose list comes when it opens. */
export async function ListFilter({ viewer, source, values = [], ...filter }: ListFilterProps) {
  const picked = [values].flat();
  const options = picked.length > 0 ? await filterOptions(viewer, source) : [];
  return (
    <FilterSelect
      {...filter}
      options={options.filter(({ value }) => picked.includes(value))}
      load={loadFilterOptions.bind(null, source)}
    />
  );
}
