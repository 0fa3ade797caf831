import { constants, crc32, deflateRawSync } from "node:zlib";
import "server-only";

/** How far back a compressed text may refer. */
const windowBytes = 32_768;
const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** An empty last block. */
const end = Uint8Array.of(3, 0);

/** `bytes`: what it takes of the memory. */
export type CompressedPieces = { bytes: number; fill: (word: string) => Uint8Array<ArrayBuffer> };

/**
 * Pieces of a text, compressed once as gzip, between which a word goes that is another in each answer, `length` ASCII letters long.
 * A piece refers to all before it but never to a word, so each word can stand there as it is.
 */
export function compressPieces(pieces: readonly string[], length: number): CompressedPieces {
  const plain = pieces.map((piece) => Buffer.from(piece));
  // No letter of a page is this, so nothing is found in the place of a word.
  const gap = Buffer.alloc(length);
  let before: Buffer = Buffer.alloc(0);
  const packed = plain.map((piece, place) => {
    const dictionary = before.subarray(-windowBytes);
    before = Buffer.concat(place < plain.length - 1 ? [dictionary, piece, gap] : [dictionary, piece]);
    return deflateRawSync(piece, {
      level: constants.Z_BEST_COMPRESSION,
      finishFlush: constants.Z_FULL_FLUSH,
      ...(dictionary.length > 0 ? { dictionary } : {}),
    });
  });
  const total = plain.reduce((sum, piece) => sum + piece.length, length * (plain.length - 1));
  const bytes = [...plain, ...packed].reduce((sum, piece) => sum + piece.length, 0);

  function fill(word: string): Uint8Array<ArrayBuffer> {
    const letters = Buffer.from(word);
    if (letters.length !== length) throw new Error(`The word has ${letters.length} letters instead of ${length}.`);
    const block = Buffer.concat([storedHead(length), letters]);
    const sum = plain.reduce((found, piece, place) => sumWith(piece, place > 0 ? sumWith(letters, found) : found), 0);
    const foot = Buffer.alloc(8);
    foot.writeUInt32LE(sum, 0);
    foot.writeUInt32LE(total, 4);
    const body = packed.flatMap((piece, place) => (place > 0 ? [block, piece] : [piece]));
    return new Uint8Array(Buffer.concat([head, ...body, end, foot]));
  }

  return { bytes, fill };
}

/** The checksum of what comes after that of `found`; of nothing Node 22 begins anew. */
function sumWith(piece: Buffer, found: number): number {
  return piece.length > 0 ? crc32(piece, found) : found;
}

/** Of a block that stands there as it is, and is not the last. */
function storedHead(length: number): Buffer {
  const stored = Buffer.alloc(5);
  stored.writeUInt16LE(length, 1);
  stored.writeUInt16LE(length ^ 0xffff, 3);
  return stored;
}
