import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { newId } from "@/db/id";
import { groupLinks, groups } from "@/db/schema";
import { foldLink } from "../activities/rules";
import { changes } from "../audit/rules";
import { now, today } from "../clock";
import { command } from "../command";
import { countryName } from "../countries/names/rules";
import { Refusal } from "../errors";
import { freeSlug } from "../slug";
import { type Group, getGroup, kindsFor, kindsToAdd } from "./queries";
import { micro } from "./rules";
import { closeInput, type GroupFacts, groupChoice, groupInput, reviseGroupInput } from "./schema";

/**
 * Puts a group into the directory. Administrators, and managers of the program that its kind belongs to, for its country; who may
 * add another kind, or in another country, is told at that field.
 */
export const createGroup = command({
  name: "group.create",
  input: groupInput,
  subject: (tx, _input, viewer) => kindsToAdd(viewer, tx),
  allow: (_viewer, kinds) => kinds.length > 0,
  run: async ({ tx, input, subject: kinds }) => {
    refuseElsewhere(input, kinds);
    const { sourceKey, links, ...facts } = input;
    const id = newId();
    const slug = await freeSlug(facts.name, (candidate) => isTaken(tx, candidate));
    await tx.insert(groups).values({ id, slug, sourceKey, createdAt: now(), ...columnsOf(facts) });
    await writeLinks(tx, id, links);
    return { value: { id, slug }, audit: { objectKind: "group", objectId: id, after: input } };
  },
});

/**
 * Changes what the directory says of a group, at the version that the form was opened with. Its leads and whoever manages it; a
 * manager makes nothing of it that they could not add.
 */
export const reviseGroup = command({
  name: "group.revise",
  input: reviseGroupInput,
  subject: (tx, input, viewer) => getGroup(viewer, input.id, tx),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, viewer, input, subject: before }) => {
    const { id, version, links, ...facts } = input;
    const after = { ...facts, aliases: aliasesOf(before, facts) };
    if (facts.kind !== before.kind && !before.mayManage) {
      const message = "Only a program manager can change the kind of a group.";
      throw new Refusal("forbidden", message, { kind: message });
    }
    if (facts.kind !== before.kind || facts.country !== before.country)
      refuseElsewhere(facts, await kindsFor(viewer, before, tx));
    await write(tx, { id, version }, columnsOf(after));
    await writeLinks(tx, id, links);
    return {
      value: { id, slug: before.slug, version: version + 1 },
      audit: { objectKind: "group", objectId: id, ...changes(factsOf(before), { ...after, links }) },
    };
  },
});

/** Closes a group from a day on; its events and what came of them stay and keep counting. Its leads and whoever manages it. */
export const closeGroup = command({
  name: "group.close",
  input: closeInput,
  subject: (tx, input, viewer) => getGroup(viewer, input.id, tx),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, input, subject }) => {
    if (input.closedOn > today()) {
      const message = "Choose today or an earlier day.";
      throw new Refusal("invalid", message, { closedOn: message });
    }
    await write(tx, input, { closedOn: input.closedOn });
    return {
      value: { id: subject.id, version: input.version + 1 },
      audit: { objectKind: "group", objectId: subject.id, after: { closedOn: input.closedOn } },
    };
  },
});

/** Takes that back. */
export const reopenGroup = command({
  name: "group.reopen",
  input: groupChoice,
  subject: (tx, input, viewer) => getGroup(viewer, input.id, tx),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, input, subject }) => {
    await write(tx, input, { closedOn: null });
    return {
      value: { id: subject.id, version: input.version + 1 },
      audit: { objectKind: "group", objectId: subject.id, before: { closedOn: subject.closedOn } },
    };
  },
});

function refuseElsewhere(
  { kind, country }: Pick<GroupFacts, "kind" | "country">,
  kinds: Awaited<ReturnType<typeof kindsToAdd>>,
): void {
  const own = kinds.find((one) => one.kind === kind);
  if (own?.countries === null || (country && own?.countries.includes(country))) return;
  const [field, message] = own
    ? ["country", `You manage this kind of group only in ${own.countries.map(countryName).join(", ")}.`]
    : ["kind", "You don’t manage the program that this kind of group belongs to."];
  throw new Refusal("forbidden", message, { [field]: message });
}

export async function isTaken(tx: Transaction, slug: string): Promise<boolean> {
  if (slug === "new") return true;
  return (await tx.select({ id: groups.id }).from(groups).where(eq(groups.slug, slug))).length > 0;
}

/** The columns of the group itself, with what is derived from them. */
export function columnsOf(facts: Omit<GroupFacts, "links">) {
  return {
    ...facts,
    latitude: micro(facts.latitude),
    longitude: micro(facts.longitude),
    nameFolded: fold(facts.name),
    searchText: searchText(facts.name, ...facts.aliases, facts.city ?? ""),
  };
}

/** A name that it had stays an alias, so that it is found by it. */
function aliasesOf(before: Group, facts: Omit<GroupFacts, "links">): string[] {
  const isRenamed = fold(before.name) !== fold(facts.name);
  const names = isRenamed ? [...facts.aliases, before.name] : facts.aliases;
  return [
    ...new Map(names.filter((name) => fold(name) !== fold(facts.name)).map((name) => [fold(name), name])).values(),
  ];
}

async function write(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  columns: Partial<typeof groups.$inferInsert>,
): Promise<void> {
  const written = await tx
    .update(groups)
    .set({ ...columns, version: sql`${groups.version} + 1` })
    .where(and(eq(groups.id, id), eq(groups.version, version)))
    .returning({ id: groups.id });
  if (written.length === 0)
    throw new Refusal("conflict", "Somebody changed this group in the meantime, so nothing was saved. Look again.");
}

export async function writeLinks(tx: Transaction, groupId: string, links: readonly string[]): Promise<void> {
  await tx.delete(groupLinks).where(eq(groupLinks.groupId, groupId)).returning({ url: groupLinks.url });
  const once = [...new Map(links.map((url) => [foldLink(url), url])).entries()];
  if (once.length > 0)
    await tx
      .insert(groupLinks)
      .values(once.map(([urlFolded, url], position) => ({ groupId, url, urlFolded, position })));
}

export function factsOf(group: Group): GroupFacts {
  const { name, kind, country, countryAsWritten, city, timeZone, latitude, longitude, description } = group;
  const { links, aliases, statedMembers, statedMembersOn } = group;
  return {
    ...{ name, kind, country, countryAsWritten, city, timeZone, latitude, longitude, description },
    ...{ links, aliases, statedMembers, statedMembersOn },
  };
}
