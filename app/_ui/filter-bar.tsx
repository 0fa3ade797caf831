import type { ReactNode } from "react";
import classes from "./filter-bar.module.css";
import { Text } from "./plain/text";

export { FilterPeriod } from "./filter-period";
export { FilterSearch } from "./filter-search";
export { FilterSelect } from "./filter-select";

/** Filters that read as a sentence; what stands `aside` (as-of, export) goes to the right end. */
export function FilterBar({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <search className={classes.bar}>
      {children}
      {aside ? (
        <Text as="div" size="sm" tone="second" style={{ marginLeft: "auto" }}>
          {aside}
        </Text>
      ) : null}
    </search>
  );
}
