import { randomBytes } from "node:crypto";

const mostInOneMillisecond = 0xfff;
let lastMoment = 0;
let count = 0;

/** A UUIDv7 that rises even within a millisecond: new rows land at the end of every index, and order by id is order of making. */
export function newId(): string {
  const moment = Math.max(Date.now(), lastMoment);
  count = moment === lastMoment ? count + 1 : 0;
  lastMoment = count > mostInOneMillisecond ? moment + 1 : moment;
  if (count > mostInOneMillisecond) count = 0;
  const bytes = chance();
  bytes.writeUIntBE(lastMoment, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

let pool = Buffer.alloc(0);

/** Sixteen random bytes out of a few thousand drawn at once: asking the system each time is what an import would wait for. */
function chance(): Buffer {
  if (pool.length < 16) pool = randomBytes(8192);
  const bytes = pool.subarray(0, 16);
  pool = pool.subarray(16);
  return bytes;
}
