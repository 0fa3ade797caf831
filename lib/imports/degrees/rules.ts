import { cleaned } from "../texts/rules";

/** Degrees with a point or a comma before their fraction, a letter for the side of the globe allowed; null for anything else. */
export function degreesOf(text: string): number | null {
  const [, sign, digits, side] = /^([+\-−]?)(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW]?)$/i.exec(cleaned(text)) ?? [];
  if (!digits) return null;
  const value = Number(digits.replace(",", "."));
  const isBelow = sign === "-" || sign === "−" || /^[SW]$/i.test(side ?? "");
  return value > 180 ? null : isBelow && value > 0 ? -value : value;
}
