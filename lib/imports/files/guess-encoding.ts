import { analyse } from "chardet";
import { detectEncoding, type FileOpener } from "./encoding";

/** One way in which a file may be written, and how some of its words read then. */
export type EncodingReading = { encoding: string; example: string };

/** What a file is written in. `readings` where only a person can tell: the likeliest first. */
export type EncodingGuess = {
  encoding: string;
  readings: EncodingReading[];
  /** Every letter is one of western languages, so that Windows-1252 is a good guess though others are likely, too. */
  isWestern?: true;
};

/**
 * UTF-8 and UTF-16 are known for sure. Of the older ones, Windows-1252 where every letter is one of western languages, else the
 * likeliest by how often letters follow each other in a language; where several are likely, a person chooses.
 */
export async function guessEncoding(open: FileOpener): Promise<EncodingGuess> {
  const found = await detectEncoding(open);
  if (found !== "windows-1252") return { encoding: found, readings: [] };
  const bytes = await foreignLines(open);
  const likely = analyse(bytes).flatMap(({ name, confidence }) => {
    const encoding = labels[name];
    return encoding && isReadable(bytes, encoding) ? [{ encoding, confidence }] : [];
  });
  const isWestern = readsAsWestern(bytes);
  const best = [...new Map(likely.reverse().map((one) => [one.encoding, one] as const)).values()]
    .reverse()
    .filter(({ encoding }) => isWestern || !western.has(encoding));
  const [first, second] = best;
  if (isWestern && (!first || western.has(first.encoding) || first.confidence < 40))
    return { encoding: "windows-1252", readings: [] };
  const [most, next] = [first?.confidence ?? 0, second?.confidence ?? 0];
  const isClear = (most >= 60 && most - next >= 20) || (most >= 30 && most >= 2 * next);
  const isEnough = first !== undefined && foreignLettersIn(bytes, first.encoding) >= fewestLetters;
  if (isEnough && isClear && !isWestern && readsAlikeInSibling(bytes, first.encoding))
    return { encoding: first.encoding, readings: [] };
  const others = best.map(({ encoding }) => encoding);
  const choices = [...new Set([...others, ...usual.filter((encoding) => isReadable(bytes, encoding))])].slice(0, 8);
  const readings = choices.map((encoding) => ({ encoding, example: exampleIn(bytes, encoding) }));
  const different = readings.filter(({ example }, at) => readings.findIndex((one) => one.example === example) === at);
  return { encoding: choices[0] ?? "windows-1252", readings: different, ...(isWestern && { isWestern }) };
}

/** The names that chardet gives, and those of `TextDecoder`, which reads them all. */
const labels: Record<string, string> = {
  Shift_JIS: "shift_jis",
  "EUC-JP": "euc-jp",
  "ISO-2022-JP": "iso-2022-jp",
  Big5: "big5",
  GB18030: "gb18030",
  "EUC-KR": "euc-kr",
  "KOI8-R": "koi8-r",
  "windows-1250": "windows-1250",
  "windows-1251": "windows-1251",
  "windows-1252": "windows-1252",
  "windows-1253": "windows-1253",
  "windows-1254": "windows-1254",
  "windows-1255": "windows-1255",
  "windows-1256": "windows-1256",
  "ISO-8859-1": "windows-1252",
  "ISO-8859-2": "iso-8859-2",
  "ISO-8859-5": "iso-8859-5",
  "ISO-8859-6": "windows-1256",
  "ISO-8859-7": "iso-8859-7",
  "ISO-8859-8": "windows-1255",
  "ISO-8859-9": "windows-1254",
};
/** They differ in a few letters only, which no count of letters tells apart. */
const siblings: Record<string, string> = {
  "iso-8859-2": "windows-1250",
  "windows-1250": "iso-8859-2",
  "iso-8859-7": "windows-1253",
  "windows-1253": "iso-8859-7",
};
const western: ReadonlySet<string> = new Set(["windows-1252", "windows-1254"]);
const usual = [
  "windows-1250",
  "iso-8859-2",
  "windows-1251",
  "koi8-r",
  "windows-1252",
  "shift_jis",
  "gb18030",
  "big5",
  "euc-kr",
];

/** Fewer do not tell how often they follow each other. */
const fewestLetters = 60;
const mostBytes = 100_000;

/** The lines that hold anything but ASCII: of a long file they alone tell. */
async function foreignLines(open: FileOpener): Promise<Uint8Array> {
  const lines: Buffer[] = [];
  let size = 0;
  let rest = Buffer.alloc(0);
  const take = (line: Buffer) => {
    if (size >= mostBytes || !line.some((byte) => byte >= 0x80 || byte === 0x1b)) return;
    lines.push(line);
    size += line.length;
  };
  for await (const slice of open()) {
    if (size >= mostBytes) break;
    rest = Buffer.concat([rest, slice]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      take(rest.subarray(0, end + 1));
      rest = rest.subarray(end + 1);
    }
    if (rest.length < mostBytes) continue;
    take(rest);
    rest = Buffer.alloc(0);
  }
  take(rest);
  return Buffer.concat(lines);
}

function foreignLettersIn(bytes: Uint8Array, encoding: string): number {
  return new TextDecoder(encoding).decode(bytes).match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0;
}

/** Every letter is one that western languages use, alone or in pairs among plain ones: "ł" read so would be "³". */
function readsAsWestern(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return (
    !/[^\p{ASCII}\u00a0ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŸ€‚„…•‹›«»‘’“”–—™¡¿°ºª·§©®½¼¾²³µ×´`]/u.test(
      text,
    ) &&
    !/[\u00c0-\u00ff]{3}/.test(text) &&
    !/\p{L}[€‚„…•‹›«»™¡¿°§©®½¼¾²³µ×]\p{L}/u.test(text) &&
    // No word begins with these: "Šárka" of Central Europe reads as "©árka".
    !/[§©®½¼¾²³×]\p{L}/u.test(text) &&
    20 * foreignWordsIn(text) <= (text.match(/[^\p{ASCII}]+/gu)?.length ?? 0)
  );
}

/**
 * Words and signs without any plain letter: in western languages there is "à" between two words, a dash or a price, of another script all
 * words are.
 */
function foreignWordsIn(text: string): number {
  const words = text.split(/[\s,;"]+/).filter((word) => /[^\p{ASCII}]/u.test(word) && !/[A-Za-z0-9]/.test(word));
  const cells = new Set(text.split(/[\r\n,;\t"]+/).map((cell) => cell.trim()));
  return words.filter((word) => !/^[–—…€«»“”‘’]+$/.test(word) && (cells.has(word) || word.length > 1)).length;
}

function readsAlikeInSibling(bytes: Uint8Array, encoding: string): boolean {
  const sibling = siblings[encoding];
  return !sibling || new TextDecoder(sibling).decode(bytes) === new TextDecoder(encoding).decode(bytes);
}

function isReadable(bytes: Uint8Array, encoding: string): boolean {
  try {
    // The last character may be cut.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The first words that are not plain, as they read. */
function exampleIn(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4_000));
  const words = text.match(/[\p{L}\p{M}\p{N}' -]*\P{ASCII}+[^\n\r,;\t"]*/gu) ?? [];
  return [...new Set(words.map((word) => word.trim().slice(0, 30)))].slice(0, 3).join(", ");
}
