import { describe, expect, it, test } from "vitest";
import { encoded, talksByEncoding } from "@/lib/testing/encodings";
import { blockingProblemsOf } from "../infer/inspected-file";
import { inspectFile } from "../kinds/files";
import { mappingSchema } from "../schema";
import { openBytes } from "./encoding";
import { guessEncoding } from "./guess-encoding";
import { dataRows } from "./sheet";

const listOf = (titles: string[]) =>
  `Title,Date\n${titles.map((title, at) => `${title},2024-01-0${at + 1}\n`).join("")}`;

describe("a file in an older encoding", () => {
  test.each(Object.entries(talksByEncoding))(
    "is read right, or asked about, and never stored wrong: %s",
    async (encoding, titles) => {
      const open = openBytes(encoded(listOf(titles), encoding));
      const found = await inspectFile(open, "activities", mappingSchema.parse({ defaults: { type: "talk" } }));
      const cells: (string | undefined)[] = [];
      for await (const row of dataRows(open, found)) cells.push(row.cells[0]);
      if (found.questions.length === 0) expect(cells).toEqual(titles);
      else expect(found.questions[0]).toMatchObject({ answer: "encoding", isBlocking: true });
      const said = mappingSchema.parse({ file: { encoding }, defaults: { type: "talk" } });
      const told = await inspectFile(open, "activities", said);
      expect(told.questions).toEqual([]);
      expect(told.sample.map(([title]) => title)).toEqual(titles);
    },
  );

  test.each(["shift_jis", "gb18030", "windows-1251", "koi8-r"] as const)(
    "is known by its letters: %s",
    async (encoding) => {
      const long = Array.from({ length: 8 }, () => talksByEncoding[encoding]).flat();
      const guess = await guessEncoding(openBytes(encoded(listOf(long), encoding)));
      expect(guess).toEqual({ encoding, readings: [] });
    },
  );

  it("is taken for Windows-1252 only where every letter is one of a western language", async () => {
    const western = "Zwölf Regeln für Größe,São João,L’été “là”,Ñandú,Ærø,50 €";
    expect(await guessEncoding(openBytes(encoded(western, "windows-1252")))).toEqual({
      encoding: "windows-1252",
      readings: [],
    });
    const polish = encoded("Title\nŁódź i ścieżki\n", "windows-1250");
    const guess = await guessEncoding(openBytes(polish));
    expect(guess.readings.map(({ encoding }) => encoding)).toContain("windows-1250");
    expect(guess.readings.find(({ encoding }) => encoding === "windows-1250")?.example).toContain("Łódź");
  });

  it("keeps nothing that nobody chose an encoding for", async () => {
    const open = openBytes(encoded("Title,Date\nŁódź,2024-01-05\n", "windows-1250"));
    const found = await inspectFile(open, "activities", mappingSchema.parse({ defaults: { type: "talk" } }));
    expect(blockingProblemsOf(found)[0]?.reason).toContain("windows-1250");
  });
});

describe("a file of one name in an older encoding", () => {
  const names = {
    shift_jis: "山田太郎 佐藤花子 鈴木一郎 田中 高橋 大学 東京 大阪 太 タナカ サトウ みどり",
    gb18030: "王小明 李华 李明 张伟 陈静 刘洋 上海 北京 李",
    big5: "王小明 陳美麗 林志玲 黃 台北 高雄 學習",
    "euc-kr": "김철수 이영희 박지성 서울 부산 김 희 가",
    "windows-1251": "Иван Петров Мария Ольга Ия Москва Київ я т",
    "koi8-r": "Иван Петров Мария Ольга Ия Москва Тула я в",
    "windows-1250": "Łódź Śląsk Żak ćmą ąę",
  };

  test.each(Object.entries(names))("is read right or asked about, never stored wrong: %s", async (encoding, all) => {
    const wrong: string[] = [];
    for (const name of all.split(" ")) {
      const bytes = encoded(`Name,City\n${name},Lima\n`, encoding);
      const { encoding: found, readings } = await guessEncoding(openBytes(bytes));
      const read = (as: string) => new TextDecoder(as).decode(bytes);
      if (readings.length === 0 && read(found) !== read(encoding)) wrong.push(`${name}: ${read(found)}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(["Zoë", "José Muñoz", "Ærø", "Weiß & Söhne", "MÜLLER", "Jean à Paris", "Müller – Öl"])(
    "is read right where it is western: %s",
    async (name) => {
      const bytes = encoded(`Name,City\n${name},Lima\n`, "windows-1252");
      const { encoding, readings } = await guessEncoding(openBytes(bytes));
      expect({ encoding, readings }).toEqual({ encoding: "windows-1252", readings: [] });
    },
  );
});

describe("letters that were encoded twice", () => {
  const twice = (text: string) => Buffer.from(new TextDecoder("windows-1252").decode(Buffer.from(text)));
  const read = async (bytes: Uint8Array) => {
    const open = openBytes(bytes);
    const found = await inspectFile(open, "activities", mappingSchema.parse({ defaults: { type: "talk" } }));
    const rows: [string | undefined, boolean][] = [];
    for await (const row of dataRows(open, found)) rows.push([row.cells[0], row.isRepaired ?? false]);
    return { names: found.header.names, rows };
  };

  it("are read as they were meant, in the header, too, and it is said", async () => {
    const meant = "Título,Date\nKraków “à la carte” – 東京 5 €,2024-01-05\nPlain,2024-01-06\n";
    expect(await read(twice(meant))).toEqual({
      names: ["Título", "Date"],
      rows: [
        ["Kraków “à la carte” – 東京 5 €", true],
        ["Plain", false],
      ],
    });
    expect((await read(Buffer.from(meant))).rows[0]).toEqual(["Kraków “à la carte” – 東京 5 €", false]);
  });

  it("are left alone where they are what somebody wrote", async () => {
    const text = "Title,Date\nÂngela e São João: “Ñandú”,2024-01-05\nMÃE,2024-01-06\n";
    expect((await read(Buffer.from(text))).rows).toEqual([
      ["Ângela e São João: “Ñandú”", false],
      ["MÃE", false],
    ]);
  });
});
