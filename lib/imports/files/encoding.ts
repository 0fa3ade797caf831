import { Refusal } from "@/lib/core/errors";

/** Opens the same bytes from their start each time: a survey reads all of them before an import does. */
export type FileOpener = () => AsyncIterable<Uint8Array>;

/** Found from the byte order mark, else from the zeros of UTF-16, else UTF-8 where every byte fits, else Windows-1252. */
export async function detectEncoding(open: FileOpener): Promise<string> {
  const head = await firstBytes(open, 4096);
  const marked = byteOrderMark(head);
  if (marked) return marked;
  const unmarked = unmarkedUtf16(head);
  if (unmarked) return unmarked;
  refuseBinary(head);
  return (await isUtf8(open)) ? "utf-8" : "windows-1252";
}

/** Text in slices, without byte order mark and without NUL, which no database keeps. Any encoding that `TextDecoder` knows may be asked for by name. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  maxBytes: number,
): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  let read = 0;
  for await (const slice of bytes) {
    read += slice.byteLength;
    if (read > maxBytes) throw new Refusal("too_large", `The file is larger than ${Math.round(maxBytes / 1e6)} MB.`);
    yield decode(slice, true).replaceAll("\0", "");
  }
  yield decode(new Uint8Array(), false).replaceAll("\0", "");
}

export function openBytes(bytes: Uint8Array): FileOpener {
  return async function* slices() {
    for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536);
  };
}

async function firstBytes(open: FileOpener, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const slice of open()) {
    parts.push(slice);
    read += slice.byteLength;
    if (read >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}

function byteOrderMark(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

/** Commas and line ends of unmarked UTF-16 leave zeros on one side of each pair, and only there. */
function unmarkedUtf16(head: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++;
    if (byte === 0 && at % 2 === 1) odd++;
  });
  if (head.byteLength === 0 || head.byteLength % 2 !== 0 || odd + even < head.byteLength / 4) return null;
  return even === 0 ? "utf-16le" : odd === 0 ? "utf-16be" : null;
}

function refuseBinary(head: Uint8Array) {
  const start = Buffer.from(head.subarray(0, 5)).toString("latin1");
  if (start.startsWith("PK"))
    throw new Refusal("invalid", "This is a spreadsheet file or an archive. Save the sheet as CSV and try again.");
  if (start.startsWith("%PDF") || head.includes(0))
    throw new Refusal("invalid", "This is not a text file. Save the sheet as CSV and try again.");
}

async function isUtf8(open: FileOpener): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const slice of open()) decoder.decode(slice, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function decoderOf(encoding: string): (slice: Uint8Array, more: boolean) => string {
  if (encoding.toLowerCase() === "windows-1252") return decodeWindows1252;
  try {
    const decoder = new TextDecoder(encoding);
    return (slice, more) => decoder.decode(slice, { stream: more });
  } catch {
    throw new Refusal("invalid", `There is no encoding called "${encoding}".`);
  }
}

/** Node 20 decodes Windows-1252 as Latin-1 and so loses the euro and the curly quotes; these are its own 32 characters. */
const windows1252Characters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The bytes of a text in Windows-1252; null where it has other characters. */
export function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : windows1252Characters.indexOf(text.charAt(at)) + 0x80;
    if (byte < 0x80 && code > 0xff) return null;
    bytes[at] = byte;
  }
  return bytes;
}

function decodeWindows1252(slice: Uint8Array): string {
  const text = Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength).toString("latin1");
  return text.replace(/[\u0080-\u009f]/g, (sign) => windows1252Characters.charAt(sign.charCodeAt(0) - 0x80));
}
