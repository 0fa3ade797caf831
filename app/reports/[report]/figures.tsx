import { type ReportFigure, withDefinition } from "@/lib/core/report";
import { Figure, type FigureProps } from "../../_ui/figure";
import { FigureRow } from "../../_ui/figure-row";
import { formatDays, formatNumber } from "../../_ui/format";

type Shown = { period: { from: string; to: string }; limitedTo: string | null };

/** The numbers on top, each with its definition, period, countries, parts, records and what it was before. */
export function Figures({ figures, ...shown }: { figures: ReportFigure[] } & Shown) {
  return <FigureRow figures={figures.map((figure) => figureProps(figure, shown))} />;
}

/** One of them. */
export function ReportFigureView({ figure, ...shown }: { figure: ReportFigure } & Shown) {
  return <Figure {...figureProps(figure, shown)} />;
}

function figureProps(figure: ReportFigure, { period, limitedTo }: Shown): FigureProps {
  const { label, definition, isOfToday, value, unit, parts, unknown, href } = withDefinition(figure);
  const when = isOfToday ? "As of today." : `Period: ${formatDays(period.from, period.to)}.`;
  const where = limitedTo ? ` Your countries: ${limitedTo}.` : "";
  return {
    label,
    value,
    unit,
    definition: `${definition} ${when}${where}`,
    parts,
    unknown,
    records: href ? { href, label: href.startsWith("#") ? "See them in the matrix" : "See the records" } : undefined,
    change: changeOf(figure),
  };
}

/** "12% from 1,057" or "6 fewer than before": in words, never in colour. */
export function changeOf({ value, before, changes }: ReportFigure): FigureProps["change"] {
  if (!changes || value === null || before === null || before === undefined) return undefined;
  const by = value - before;
  const direction = by > 0 ? "up" : by < 0 ? "down" : "same";
  const from = `from ${formatNumber(before)}`;
  if (direction === "same") return { direction, by: "same", from: `as before` };
  const amount = formatNumber(Math.abs(by));
  if (changes === "amount" || before === 0) return { direction, by: amount, from };
  const share = Math.round(Math.abs(by / before) * 100);
  return { direction, by: share > 999 ? amount : share === 0 ? "under 1%" : `${share}%`, from };
}
