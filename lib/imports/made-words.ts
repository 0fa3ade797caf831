import type { MadeCounts } from "@/db/schema";
import { type MadeThing, madeThings } from "@/db/words";
import { listInWords } from "@/lib/core/words";

const many: Partial<Record<MadeThing, string>> = { activity: "activities" };

/** "24 members and 24 terms": what is made new, null where nothing is. */
export function madeWords(made: MadeCounts): string | null {
  return inWords(made, "made");
}

/** "3 members": what was here before and gets something. */
export function changedWords(made: MadeCounts): string | null {
  return inWords(made, "changed");
}

/** "24 members", what a button counts: things of any kind that are made or changed, the first kind alone. */
export function firstWords(made: MadeCounts): string | null {
  const thing = madeThings.find((one) => made[one]);
  if (!thing) return null;
  const { made: fresh = 0, changed = 0 } = made[thing] ?? {};
  return counted(thing, fresh + changed);
}

function inWords(made: MadeCounts, is: "made" | "changed"): string | null {
  const words = madeThings.flatMap((thing) => {
    const count = made[thing]?.[is] ?? 0;
    return count > 0 ? [counted(thing, count)] : [];
  });
  return words.length > 0 ? listed(words) : null;
}

function counted(thing: MadeThing, count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? thing : (many[thing] ?? `${thing}s`)}`;
}

/** "Notizen, Firma and Telefon"; of many the first few and how many more. */
export function listed(words: string[], most = words.length): string {
  const shown = words.slice(0, most);
  const more = words.length - shown.length;
  return listInWords(more > 0 ? [...shown, `${more.toLocaleString("en")} more`] : shown);
}
