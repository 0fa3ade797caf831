import { type DefinitionKey, definitions } from "@/lib/core/figure-definitions";
import { formatNumber } from "../_ui/format";
import classes from "./public-figure.module.css";

/** A number that explains itself, without a script: the browser opens and closes what its label means. */
export function PublicFigure({ figure, value }: { figure: DefinitionKey; value: number | null }) {
  const { label, text } = definitions[figure];
  const id = `about-${figure}`;
  return (
    <div className={classes.figure}>
      <span data-face="head" data-unknown={value === null ? "" : undefined}>
        {value === null ? "unknown" : formatNumber(value)}
      </span>
      <button type="button" popoverTarget={id}>
        {label}
      </button>
      <div id={id} popover="auto" role="dialog" aria-label={`What ${label} means`}>
        <b>{label}</b>
        <p>{text}</p>
      </div>
    </div>
  );
}
