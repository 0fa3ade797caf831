"use client";

import { chosenWords } from "./chosen-words";
import classes from "./filter-bar.module.css";
import { Icon } from "./icon";
import { useFilters } from "./use-filters";

type Sign = { param: string; label: string; options?: { value: string; label: string }[] };

/** What is filtered, said again beside a picture that its filters are out of sight of; each can be cleared there. */
export function ActiveFilters({ filters, label }: { filters: Sign[]; label: string }) {
  const { all, set } = useFilters();
  const signs = filters.flatMap(({ param, label: name, options }) => {
    const values = all(param);
    const named = options?.filter(({ value }) => values.includes(value)).map((one) => one.label);
    const words = named ? chosenWords(named) || name : `“${values[0]}”`;
    return values.length > 0 ? [{ param, name, words }] : [];
  });
  if (signs.length === 0) return null;
  return (
    <ul className={classes.signs} aria-label={label}>
      {signs.map(({ param, name, words }) => (
        <li key={param} className={classes.chip} data-set>
          <span className={classes.said}>{words}</span>
          <button
            type="button"
            className={classes.clear}
            aria-label={`Clear ${name}: ${words}`}
            onClick={() => set({ [param]: undefined })}
          >
            <Icon name="cross" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
