import type { ImportKind } from "@/db/words";
import { type Field, repeatable } from "../columns/schema";
import { folded } from "../texts/rules";
import type { Preset, readings } from "./schema";
import { type Shape, shapes } from "./shapes/rules";

export type { Shape };

type Asked = { names: string[]; sample: string[][] };

/** The shape of a file of that kind, recognised or said by a person; null for a plain table. */
export function shapeOf(kind: ImportKind, asked: Asked, said: (typeof readings)[number] | undefined): Shape | null {
  const fitting = shapes.filter((shape) => shape.kind === kind);
  if (said) return fitting.find(({ preset }) => preset === said) ?? null;
  return fitting.find((shape) => isLike(shape, asked)) ?? null;
}

/** A file that is an export of another kind of thing than it was said to be. */
export function shapeElsewhere(kind: ImportKind, asked: Asked): Shape | null {
  return shapes.find((shape) => shape.kind !== kind && isLike(shape, asked)) ?? null;
}

/** The systems whose exports of that kind are known. */
export function presetsOf(kind: ImportKind): Preset[] {
  return [...new Set(shapes.filter((shape) => shape.kind === kind).map(({ preset }) => preset))];
}

/** What an export of a known system means by its columns: where it has several for one field, the first with anything in it, or all of them in order. */
export function placesIn({ columns }: Shape, { names, sample }: Asked): { field: Field; at: number }[] {
  const isFilled = (at: number) => sample.some((cells) => cells[at]?.trim());
  const places = names.map(folded);
  return (Object.entries(columns) as [Field, string[]][]).flatMap(([field, headers]) => {
    const found = headers.flatMap((header) => {
      const at = places.indexOf(folded(header));
      return at < 0 ? [] : [{ field, at }];
    });
    const best = found.find(({ at }) => isFilled(at)) ?? found[0];
    return repeatable.has(field) || !best ? found : [best];
  });
}

function isLike({ signs, says }: Shape, { names, sample }: Asked): boolean {
  const known = names.map(folded);
  if (!signs.some((sign) => sign.every((header) => known.includes(folded(header))))) return false;
  if (!says) return true;
  const at = known.indexOf(folded(says.header));
  const values = sample.map((cells) => cells[at]?.trim() ?? "").filter(Boolean);
  return values.length > 0 && values.every((value) => says.form.test(value));
}
