import type { ReportControl } from "@/lib/core/report";
import { FilterPeriod, FilterSearch, FilterSelect } from "../../_ui/filter-bar";

/** A report's filter, kept in the address. */
export function Controls({ controls }: { controls: ReportControl[] }) {
  return controls.map((control) =>
    control.kind === "search" ? (
      <FilterSearch key={control.param} param={control.param} label={control.label} />
    ) : control.kind === "period" ? (
      <FilterPeriod key="period" today={control.today} label={control.label} />
    ) : (
      <FilterSelect
        key={control.param}
        param={control.param}
        label={control.label}
        options={control.options}
        isMultiple={control.isMultiple}
      />
    ),
  );
}
