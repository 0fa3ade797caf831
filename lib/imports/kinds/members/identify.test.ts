import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { identities, members } from "@/db/schema";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";

const handlesOf = async (name: string) =>
  (
    await db
      .select({ value: identities.value })
      .from(identities)
      .innerJoin(members, eq(members.id, identities.memberId))
      .where(eq(members.name, name))
  )
    .map(({ value }) => value)
    .sort();

describe("who a row of members is about", { timeout: 30_000 }, () => {
  it("is never told by a picture, whatever its column is called and wherever it lies", async () => {
    const viewer = await anAdministrator();
    await aMember({
      name: "Vera Holm",
      identities: [{ kind: "website", value: "https://secure.gravatar.com/avatar/default" }],
    });
    const file =
      "Name,img,Website,Profile\n" +
      "Nils Berg,https://secure.gravatar.com/avatar/default,https://avatars.githubusercontent.com/u/1?v=4,https://media.licdn.com/dms/image/a\n" +
      "Ola Sund,https://secure.gravatar.com/avatar/default,https://avatars.githubusercontent.com/u/1?v=4,https://ola.example/\n";
    const { counts, batch } = await imported({ viewer, kind: "members", file });
    expect(counts).toMatchObject({ created: 2, updated: 0, refused: 0 });
    expect(await handlesOf("Nils Berg")).toEqual([]);
    expect(await handlesOf("Ola Sund")).toEqual(["https://ola.example"]);
    expect(batch.warnings.map(({ column, reason }) => [column, reason.includes("is a picture")])).toContainEqual([
      "Website",
      true,
    ]);
  });

  it("is asked once where two names have one link, and the link stays with the one person", async () => {
    const viewer = await anAdministrator();
    const file =
      "Name,LinkedIn,Website,Bio\nMaxi Torres,maxi-torres,https://maxi.example,\nMaximiliano Torres,maxi-torres,https://maxi.example,Cold starts.\n";
    const id = await anImport({ viewer, kind: "members", file });
    const { survey } = await dryRunImport(viewer, await getImport(viewer, id));
    expect(survey.questions).toMatchObject([
      { word: "Maxi Torres / Maximiliano Torres", answer: "pairs", choices: ["one-person", "two-people"] },
    ]);
    const mapping = { people: { pairs: { "Maxi Torres / Maximiliano Torres": "one-person" } } };
    const { counts, batch } = await imported({ viewer, kind: "members", file, mapping });
    expect(counts).toMatchObject({ created: 1, updated: 1 });
    expect(await handlesOf("Maxi Torres")).toEqual(["https://maxi.example", "maxi-torres"]);
    expect(batch.warnings).toEqual([]);
  });

  it("is told by the other names of a list: addresses here and in the directory, names within the file", async () => {
    const viewer = await anAdministrator();
    const known = await aMember({ name: "Rosa Paz", identities: [{ kind: "github", value: "rosa-paz-alias" }] });
    const speakers = [
      { name: "R. Paz", bio: "Writes parsers.", aliases: ["https://github.com/rosa-paz-alias", "Rosita"] },
      { name: "Teo Mar", email: "teo@alias.example", aliases: ["T. Mar", "El Teo"] },
      { name: "El Teo", website: "https://teo-alias.example", aliases: [] },
      { name: "T. Mar", bio: "Runs.", email: "teo@alias.example" },
      { name: "Rosita", aliases: null },
      { name: "Uma", aliases: ["The Boss", "Rosa Paz"] },
      { name: "Vio", aliases: ["The Boss"] },
      { name: "The Boss" },
    ];
    const sent = { viewer, kind: "members", file: JSON.stringify({ speakers }) } as const;
    const { counts, rows, batch } = await imported(sent);
    expect(rows.map(({ what, outcome }) => [what, outcome])).toEqual([
      ["R. Paz", "updated"],
      ["Teo Mar", "created"],
      ["El Teo", "unchanged"],
      ["T. Mar", "updated"],
      ["Rosita", "unchanged"],
      ["Uma", "created"],
      ["Vio", "created"],
      ["The Boss", "created"],
    ]);
    expect(counts).toMatchObject({ refused: 0 });
    const joined = "is about the same person, by another name. Both become one member.";
    expect(batch.warnings.map(({ row, reason }) => [row, reason])).toEqual([
      [3, `Row 2 ${joined}`],
      [4, `Row 2 ${joined}`],
      [5, `Row 1 ${joined}`],
      [6, expect.stringContaining('already a member called "Rosa Paz"')],
    ]);
    const [rosa] = await db.select().from(members).where(eq(members.id, known));
    expect(rosa).toMatchObject({ name: "Rosa Paz", bio: "Writes parsers." });
    expect(await handlesOf("Teo Mar")).toEqual(["https://teo-alias.example", "teo@alias.example"]);
    expect((await imported(sent)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 8 });
  });

  it("is asked where a row has the name of another, and each has an address of its own", async () => {
    const viewer = await anAdministrator();
    const fileOf = (mail: string) =>
      `Name,Aliases,E-Mail,GitHub\nAlexandra Roe,Alex Roe,alexandra@${mail},\nAlex Roe,,alex@${mail},\nA. Roe,,,a-roe\n`;
    const sent = { viewer, kind: "members", file: fileOf("open.example") } as const;
    const { survey } = await dryRunImport(viewer, await getImport(viewer, await anImport(sent)));
    const word = "Alex Roe / Alexandra Roe";
    expect(survey.questions).toMatchObject([{ word, answer: "pairs", isBlocking: false, rows: [2, 3] }]);
    expect((await imported(sent)).counts).toMatchObject({ created: 3 });
    const answered = (mail: string, answer: string) =>
      imported({ viewer, kind: "members", file: fileOf(mail), mapping: { people: { pairs: { [word]: answer } } } });
    expect((await answered("two.example", "two-people")).counts).toMatchObject({ created: 2, unchanged: 1 });
    expect((await answered("one.example", "one-person")).counts).toMatchObject({ created: 1, unchanged: 2 });
    expect(await handlesOf("Alexandra Roe")).toEqual([
      "alex@one.example",
      "alexandra@one.example",
      "alexandra@open.example",
      "alexandra@two.example",
    ]);
  });

  it("is not told by names that people share: no nickname joins, nor what is joined with somebody else", async () => {
    const viewer = await anAdministrator();
    const nicknames = "Name,Nickname,E-Mail\nAlexis Fen,Lex Fen,alexis@nick.example\nLex Fen,,lex@nick.example\n";
    expect((await imported({ viewer, kind: "members", file: nicknames })).counts).toMatchObject({ created: 2 });
    const chain =
      "Name,Aliases,E-Mail\nIda Moe,I. Moe;Ida M. Moe,\nI. Moe,,i@chain.example\nIda M. Moe,,idam@chain.example\n";
    const id = await anImport({ viewer, kind: "members", file: chain });
    const { survey, counts } = await dryRunImport(viewer, await getImport(viewer, id));
    expect(survey.questions.map(({ rows }) => rows)).toEqual([[2, 4]]);
    expect(counts).toMatchObject({ created: 2, unchanged: 1 });
  });

  it("stays a doubt where two people, or three names, have one link", async () => {
    const viewer = await anAdministrator();
    const mapping = { people: { pairs: { "Ada Ek / Bo Ek": "two-people" } } };
    const two = "Name,Website\nAda Ek,https://ek.example\nBo Ek,https://ek.example\n";
    expect((await imported({ viewer, kind: "members", file: two, mapping })).counts).toMatchObject({ created: 2 });
    expect(await handlesOf("Ada Ek")).toEqual([]);
    const three = "Name,Website\nCy Ab,https://ab.example\nDi Ab,https://ab.example\nEva Ab,https://ab.example\n";
    const id = await anImport({ viewer, kind: "members", file: three });
    expect((await dryRunImport(viewer, await getImport(viewer, id))).survey.questions).toEqual([]);
  });
});
