import type { ComponentProps, ReactNode } from "react";
import classes from "./filter-bar.module.css";
import { Icon } from "./icon";

type FilterChipProps = {
  icon?: string;
  name: string;
  isSet: boolean;
  onClear: () => void;
  children: ReactNode;
  button: ComponentProps<"button">;
};

/** One filter: a button that opens it and, once set, a cross that drops it. */
export function FilterChip({ icon, name, isSet, onClear, children, button }: FilterChipProps) {
  return (
    <span className={classes.chip} data-filter data-set={isSet || undefined}>
      <button type="button" className={classes.open} {...button}>
        {icon ? <Icon name={icon} size={16} /> : null}
        {children}
        {isSet ? null : <Icon name="chevronDown" size={14} />}
      </button>
      {isSet ? (
        <button type="button" className={classes.clear} aria-label={`Remove the filter ${name}`} onClick={onClear}>
          <Icon name="cross" size={14} />
        </button>
      ) : null}
    </span>
  );
}
