import { type FigureKey, figureKeys } from "@/db/words";
import type { ImportField } from "../../fields";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseCount } from "../../infer/numbers";
import { isOnlinePlace } from "../../infer/online";
import { isPlaceholder } from "../../infer/placeholder";

export type RowFigures = Partial<Record<FigureKey, number>>;

/**
 * The numbers of a row; what is not known stays out, it never becomes 0. Plain "attendees" are all of them: those who were not in
 * the room where a column counts these, else online where the place says so.
 */
export function readFigures(cells: CellsByField, file: InspectedFile, type: string): RowFigures {
  const figures: RowFigures = {};
  for (const key of figureKeys) {
    const value = readNumber(cells, key, file);
    if (value !== null) figures[key] = value;
  }
  const attendees = readNumber(cells, "attendees", file);
  const wasOnline = [cells.text("venue"), cells.text("location"), cells.text("format")].some(isOnlinePlace);
  const inRoom = figures.attendees_in_person;
  if (attendees !== null && inRoom !== undefined && figures.attendees_online === undefined) {
    if (attendees >= inRoom) figures.attendees_online = attendees - inRoom;
    else
      cells.warn(
        cells.header("attendees"),
        `${attendees} in all are fewer than ${inRoom} in the room; how many were online stays unknown.`,
      );
  } else if (attendees !== null) figures[wasOnline ? "attendees_online" : "attendees_in_person"] ??= attendees;
  return figuresOfType(figures, file.known.types?.find((known) => known.key === type)?.asks);
}

/** Views of an article are reads, those of a podcast plays; a number that the type does not ask for is left out. */
function figuresOfType(figures: RowFigures, asks: readonly FigureKey[] | undefined): RowFigures {
  if (!asks) return figures;
  const views = figures.on_demand_views;
  const instead = asks.includes("on_demand_views")
    ? undefined
    : (["reads", "plays"] as const).find((key) => asks.includes(key));
  const moved = instead && views !== undefined ? { [instead]: views, ...figures } : figures;
  return Object.fromEntries(Object.entries(moved).filter(([key]) => asks.some((asked) => asked === key)));
}

function readNumber(cells: CellsByField, field: ImportField, { styles, shape }: InspectedFile): number | null {
  const text = cells.text(field);
  if (isPlaceholder(text)) return null;
  const value = parseCount(text, styles.get(cells.place(field) ?? -1) ?? null);
  if (value === null)
    cells.warn(cells.header(field), `"${cleanText(text).slice(0, 40)}" is not a number, so it stays unknown.`);
  return value === 0 && shape?.isZeroUnknown ? null : value;
}
