import type { FileOpener } from "../encoding";

/**
 * A calendar folds its lines by octets, also within a character, which no decoder can read. Such a fold is moved behind the
 * character; other files, and lines, stay as they are.
 */
export function withWholeCharacters(open: FileOpener): FileOpener {
  return async function* slices() {
    const parts: Uint8Array[] = [];
    let isCalendar: boolean | null = null;
    for await (const slice of open()) {
      isCalendar ??= /^(\xef\xbb\xbf)?\s*BEGIN:V/i.test(Buffer.from(slice.subarray(0, 200)).toString("latin1"));
      if (isCalendar) parts.push(slice);
      else yield slice;
    }
    if (isCalendar) yield moveFolds(Buffer.concat(parts));
  };
}

function moveFolds(bytes: Uint8Array): Uint8Array {
  const moved = new Uint8Array(bytes.byteLength);
  let to = 0;
  for (let at = 0; at < bytes.byteLength; ) {
    const fold = foldLength(bytes, at);
    const missing = fold > 0 ? missingBytes(moved, to) : 0;
    const rest = bytes.subarray(at + fold, at + fold + missing);
    if (missing > 0 && rest.length === missing && rest.every(isContinuation)) {
      moved.set(rest, to);
      moved.set(bytes.subarray(at, at + fold), to + missing);
      to += fold + missing;
      at += fold + missing;
    } else moved[to++] = bytes[at++] ?? 0;
  }
  return moved;
}

function foldLength(bytes: Uint8Array, at: number): number {
  const start = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : bytes[at] === 0x0a ? 1 : 0;
  const blank = bytes[at + start];
  return start > 0 && (blank === 0x20 || blank === 0x09) ? start + 1 : 0;
}

/** How many bytes the character lacks that ends here; 0 where it is whole. */
function missingBytes(bytes: Uint8Array, end: number): number {
  let start = end - 1;
  while (start > end - 4 && isContinuation(bytes[start] ?? 0)) start--;
  const lead = bytes[start] ?? 0;
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  return Math.max(0, length - (end - start));
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
