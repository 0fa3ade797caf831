import { type FigureKey, figureKeys } from "@/db/words";
import type { Cells } from "../cells/rules";
import type { Field } from "../columns/schema";
import { isPlaceholder } from "../links/rules";
import { countOf } from "../numbers/rules";
import { isOnline } from "../places/rules";
import type { Survey } from "../surveys/rules";
import { cleaned } from "../texts/rules";

export type Figures = Partial<Record<FigureKey, number>>;

/**
 * The numbers of a row; what is not known stays out, it never becomes 0. Plain "attendees" are all of them: those who were not in
 * the room where a column counts these, else online where the place says so.
 */
export function figuresIn(cells: Cells, file: Survey, type: string): Figures {
  const figures: Figures = {};
  for (const key of figureKeys) {
    const value = numberIn(cells, key, file);
    if (value !== null) figures[key] = value;
  }
  const attendees = numberIn(cells, "attendees", file);
  const wasOnline = [cells.text("venue"), cells.text("location"), cells.text("format")].some(isOnline);
  const inRoom = figures.attendees_in_person;
  if (attendees !== null && inRoom !== undefined && figures.attendees_online === undefined) {
    if (attendees >= inRoom) figures.attendees_online = attendees - inRoom;
    else
      cells.warn(
        cells.header("attendees"),
        `${attendees} in all are fewer than ${inRoom} in the room; how many were online stays unknown.`,
      );
  } else if (attendees !== null) figures[wasOnline ? "attendees_online" : "attendees_in_person"] ??= attendees;
  return asAsked(figures, file.known.types?.find((known) => known.key === type)?.asks);
}

/** Views of an article are reads, those of a podcast plays; a number that the type does not ask for is left out. */
function asAsked(figures: Figures, asks: readonly FigureKey[] | undefined): Figures {
  if (!asks) return figures;
  const views = figures.on_demand_views;
  const instead = asks.includes("on_demand_views")
    ? undefined
    : (["reads", "plays"] as const).find((key) => asks.includes(key));
  const moved = instead && views !== undefined ? { [instead]: views, ...figures } : figures;
  return Object.fromEntries(Object.entries(moved).filter(([key]) => asks.some((asked) => asked === key)));
}

function numberIn(cells: Cells, field: Field, { styles, shape }: Survey): number | null {
  const text = cells.text(field);
  if (isPlaceholder(text)) return null;
  const value = countOf(text, styles.get(cells.place(field) ?? -1) ?? null);
  if (value === null)
    cells.warn(cells.header(field), `"${cleaned(text).slice(0, 40)}" is not a number, so it stays unknown.`);
  return value === 0 && shape?.isZeroUnknown ? null : value;
}
