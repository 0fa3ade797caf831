import { describe, expect, it } from "vitest";
import { decodeText, detectEncoding, openBytes } from "../encoding";
import { withWholeCharacters } from "./octets";

const read = async (bytes: Uint8Array) => {
  const open = withWholeCharacters(openBytes(bytes));
  const encoding = await detectEncoding(open);
  let text = "";
  for await (const slice of decodeText(open(), encoding, 1_000_000)) text += slice;
  return { encoding, text };
};
const folded = (text: string, at: number) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from("\r\n "), bytes.subarray(at)]);
};

describe("a calendar that is folded by octets", () => {
  it("keeps every character whole, wherever the fold is, and the number of lines", async () => {
    const text = "BEGIN:VEVENT\r\nLOCATION:Kraków 東京 🎉\r\nEND:VEVENT";
    for (let at = 24; at < Buffer.from(text).length - 12; at++) {
      const found = await read(folded(text, at));
      expect([at, found.encoding, found.text.replace(/\r\n /g, "")]).toEqual([at, "utf-8", text]);
      expect(found.text.split("\r\n")).toHaveLength(4);
    }
  });

  it("is read so in calendars alone", async () => {
    const list = Buffer.concat([
      Buffer.from("Name\r\nAn"),
      Buffer.from([0xe9]),
      Buffer.from("\r\n "),
      Buffer.from([0xa9]),
    ]);
    expect((await read(list)).text).toBe("Name\r\nAné\r\n ©");
  });
});
