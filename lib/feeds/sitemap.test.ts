import { expect, test } from "vitest";
import { visitor } from "@/lib/core/viewer";
import { configureInstallation } from "@/lib/settings/configure";
import { getSettings } from "@/lib/settings/get";
import { aGroup } from "@/lib/testing/groups";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { isSitemapStart, sitemapPage, sitemapStarts } from "./sitemap";

const pathsOf = async (kind: "groups" | "members", size: number) => {
  const starts = (await sitemapStarts(visitor, size)).filter((one) => one.kind === kind);
  const files = [];
  for (const start of starts) files.push(await sitemapPage(visitor, start, size));
  return files.map((file) => file.map(({ path }) => path));
};

test("the files of a sitemap name each public page once, and none of them too many", async () => {
  const made = [];
  for (let count = 0; count < 5; count++) made.push((await aGroup()).slug);
  const files = await pathsOf("groups", 2);
  expect(files.every((file) => file.length <= 2)).toBe(true);
  expect(new Set(files.flat()).size).toBe(files.flat().length);
  expect(files.flat()).toEqual(expect.arrayContaining(made.map((slug) => `/groups/${slug}`)));
  const [first] = await sitemapPage(visitor, { kind: "groups", from: "" });
  expect(first?.changedAt).toBeInstanceOf(Date);
});

test("a file begins only where the sitemap says so", async () => {
  await aGroup();
  const [first] = (await sitemapStarts(visitor)).filter(({ kind }) => kind === "groups");
  expect(await isSitemapStart(visitor, { kind: "groups", from: first?.from ?? "" })).toBe(true);
  for (const from of ["", "a1", `${first?.from}0`])
    expect(await isSitemapStart(visitor, { kind: "groups", from })).toBe(false);
});

test("members are named where they are public, and none where the directory is closed to visitors", async () => {
  const name = "Sitemap Person";
  const [shown, hidden] = [
    await aMember({ name, visibility: "public" }),
    await aMember({ name, visibility: "community" }),
  ];
  expect(shown).not.toBe(hidden);
  const paths = (await pathsOf("members", 100)).flat().filter((path) => path.startsWith("/members/sitemap-person"));
  expect(paths).toEqual(["/members/sitemap-person"]);
  const administrator = await anAdministrator();
  await configureInstallation(administrator, { ...(await getSettings(visitor)), directoryIsPublic: false });
  expect(await pathsOf("members", 100)).toEqual([]);
  expect(await sitemapPage(visitor, { kind: "members", from: "" })).toEqual([]);
});
