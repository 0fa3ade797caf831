import { formatNumber, plural } from "../format";

const numberWords =
  "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");

/** 3 → "three", 16 → "16". */
export const inWords = (value: number) => numberWords[value] ?? formatNumber(value);

/** "1 activity", "16 activities", from the plural alone. */
export const counted = (count: number, unit: string) =>
  plural(count, unit.replace(/ies$/, "y").replace(/s$/, ""), unit);

/** Part of a whole in words: "8%", "under 1%", or "" when there is no whole. */
export function share(part: number, whole: number) {
  if (whole <= 0) return "";
  const percent = Math.round((part / whole) * 100);
  return part > 0 && percent === 0 ? "under 1%" : `${percent}%`;
}

/** Fills "{goal}" and its like in an address; undefined stays undefined (no link). */
export const hrefOf = (template: string | undefined, values: Record<string, string>) =>
  template?.replace(/\{(\w+)\}/g, (whole, name: string) => encodeURIComponent(values[name] ?? whole));

/** A principle in a narrow place: "Insist on the Highest Standards" → "Highest Standards". */
export const shortPrinciple = (name: string) => (name.split(";")[0] ?? name).replace(/^Insist on the /, "");
