import type { ComponentProps, ReactNode } from "react";
import classes from "./filter-bar.module.css";
import { FilterFold } from "./filter-fold";
import { Text } from "./plain/text";
import { ResultCount } from "./result-count";

export { FilterPeriod } from "./filter-period";
export { FilterSearch } from "./filter-search";
export { FilterSelect } from "./filter-select";

type FilterBarProps = {
  /** What is searched for in words, always in sight. */
  search?: ReactNode;
  children: ReactNode;
  aside?: ReactNode;
} & Omit<ComponentProps<typeof FilterFold>, "children">;

/**
 * Filters that read as a sentence, folded into one button on a phone; what stands `aside` (as-of, export) goes to the right end. How much
 * is found is announced after each change.
 */
export function FilterBar({ search, children, aside, found, others }: FilterBarProps) {
  return (
    <search className={classes.bar}>
      {search}
      <FilterFold found={found} others={others}>
        {children}
      </FilterFold>
      {aside ? (
        <Text as="div" size="sm" tone="second" style={{ marginLeft: "auto" }}>
          {aside}
        </Text>
      ) : null}
      {found ? <ResultCount words={found} /> : null}
    </search>
  );
}
