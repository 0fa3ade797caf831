/** Something read in a message, and where: the words from `from` up to `to` say it. */
export type Found<Value> = { value: Value; from: number; to: number };

type Stretch = { from: number; to: number };

/** As much of a message as is read: one is short. */
export const longestMessage = 2_000;

/** The message as it is read and shown: its places are those of every `Found`. */
export function plainMessage(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[^\S\n]/g, " ")
    .trim()
    .slice(0, longestMessage);
}

/** The same without accents and capitals, sign by sign, so that a place in one is the same place in the other. */
export function foldedSigns(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const sign = text.charAt(at);
    if (/[’‘`´]/.test(sign)) return "'";
    if (/[–—−]/.test(sign)) return "-";
    const plain = sign.normalize("NFD").charAt(0).toLowerCase();
    return plain.length === 1 ? plain : sign;
  }).join("");
}

/** A form of whole words, not of parts of other words; `folded` text is what it is for. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu");
}

/** Where something stands that is read already: it is not read twice. */
export function takenPlaces() {
  const taken: Stretch[] = [];
  const isFree = ({ from, to }: Stretch) => taken.every((one) => to <= one.from || from >= one.to);
  return {
    isFree,
    take: (...all: Stretch[]) => void taken.push(...all),
    /** Where the next of what is taken begins, from a place on. */
    next: (from: number) => Math.min(...taken.filter((one) => one.from >= from).map((one) => one.from), Infinity),
    /** What is taken and ends within a stretch. */
    within: ({ from, to }: Stretch) => taken.filter((one) => one.from >= from && one.to <= to),
  };
}

export type TakenPlaces = ReturnType<typeof takenPlaces>;
