import "server-only";
import type { Reader } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { parse } from "@/lib/command";
import { countryName } from "@/lib/countries/names/rules";
import { Refusal } from "@/lib/errors";
import { mayManage } from "@/lib/groups/policy";
import { type GroupFacts, groupInput } from "@/lib/groups/schema";
import type { Viewer } from "@/lib/viewer";
import { linkKey } from "../alike/rules";
import { groupsOf } from "../books/groups/queries";
import type { Reading } from "../cells/rules";
import { type Decision, type KnownGroup, refusedBy, spokenOf } from "../judging/rules";
import type { Survey } from "../surveys/rules";
import { factsOf, revisionOf, type Warn } from "./facts/rules";
import type { GroupDraft } from "./rules";

type Met = Map<string, KnownGroup>;

/**
 * Decides row by row which group is known already, by its key or its link and never by its name, and what is to be made or
 * revised. Whoever judges several slices before any is written gives the same `met` each time.
 */
export async function judgeGroups(
  viewer: Viewer,
  from: Reader,
  readings: Reading<GroupDraft>[],
  { met = new Map(), file }: { file: Survey; met?: Met },
): Promise<Decision[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const books = await groupsOf(viewer, from, {
    keys: drafts.flatMap(keysOf),
    links: drafts.flatMap(({ links }) => links.map(linkKey)),
    names: drafts.map(({ name }) => fold(name)),
  });
  return readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return refusedBy(reading, "");
    try {
      return judged({ viewer, file, met, ...books }, { ...reading, draft });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refusedBy(reading, draft.name, spokenOf(file, error.fields, error.message));
    }
  });
}

type Books = { viewer: Viewer; file: Survey; met: Met } & Awaited<ReturnType<typeof groupsOf>>;
type Drafted = Reading<GroupDraft> & { draft: GroupDraft };

function judged(books: Books, reading: Drafted): Decision {
  const { draft, row } = reading;
  const warnings = [...reading.warnings];
  const warn: Warn = (column, reason) => warnings.push({ row, column, reason });
  const facts = factsOf(draft, books.file.mapping, warn);
  const found = matchOf(books, draft);
  const about = [draft.city, draft.country ? countryName(draft.country) : draft.countryAsWritten].filter(Boolean);
  const done = { row, what: draft.name, about: about.join(", "), column: null, reason: null, warnings };
  if (found && keysOf(draft).some((key) => books.mergedKeys.has(key))) {
    warn(null, `This group was merged into ${found.facts.name}; the values of this row are left out.`);
    return { ...done, outcome: "unchanged", work: [] };
  }
  if (found) {
    check(books, found.facts);
    const before = found.facts;
    const after = revisionOf(before, draft, facts, warn);
    if (!after) return { ...done, outcome: "unchanged", work: [] };
    check(books, after);
    const input = { ...parse(groupInput, after), version: found.version };
    note(found, after);
    const { sourceKey: _kept, ...revision } = input;
    return { ...done, outcome: "updated", work: [{ do: "revise group", group: found, input: revision, before }] };
  }
  check(books, facts);
  tellDoubles(books, reading, warn);
  const sourceKey = freeKey(books, draft);
  const input = parse(groupInput, { ...facts, sourceKey });
  const group = { id: null, version: 1, sourceKey, facts };
  books.met.set(sourceKey, group);
  return { ...done, outcome: "created", work: [{ do: "create group", group, input }] };
}

function keysOf(draft: GroupDraft): [first: string, second: string] {
  return [`import/${draft.key}`, `import/${draft.factsKey}`];
}

/** An id that stands for another group already, in another system's file, is not trusted. */
function freeKey({ met, byKey }: Books, draft: GroupDraft): string {
  const [first, second] = keysOf(draft);
  return met.has(first) || byKey.has(first) ? second : first;
}

function matchOf(books: Books, draft: GroupDraft): KnownGroup | null {
  const { met, byKey, byLink, file } = books;
  const [first, second] = keysOf(draft);
  const keyed = met.get(first) ?? known(books, byKey.get(first));
  if (keyed && isSame(keyed, draft)) return keyed;
  const other = met.get(second) ?? known(books, byKey.get(second));
  if (other) return other;
  const [shared, own] = [true, false].map((wanted) =>
    once(
      draft.links
        .map(linkKey)
        .filter((link) => file.shared.has(link) === wanted)
        .flatMap((link) => byLink.get(link) ?? []),
    ),
  );
  const [one, another] = nearest(own ?? [], draft);
  if (one && another)
    throw new Refusal("conflict", "", {
      links: `This link belongs to several groups here: ${one.facts.name} and ${another.facts.name}.`,
    });
  if (one) return known(books, one);
  const alike = (shared ?? []).filter((group) => isNamed(group, draft) && !isOfFile(group, file));
  const near = nearest(alike, draft);
  return near.length === 1 ? known(books, near[0]) : null;
}

/** The same object again where an earlier row, or slice, has changed it already. */
function known({ met }: Books, group: KnownGroup | undefined): KnownGroup | null {
  if (!group) return null;
  const key = `group ${group.id}`;
  if (!met.has(key)) met.set(key, group);
  return met.get(key) ?? group;
}

/** Whether a group found by the file's own id is the one that the row speaks of. */
function isSame(group: KnownGroup, draft: GroupDraft): boolean {
  if (draft.key === draft.factsKey) return true;
  const links = new Set(group.facts.links.map(linkKey));
  return isNamed(group, draft) || draft.links.some((link) => links.has(linkKey(link)));
}

function isNamed({ facts }: KnownGroup, draft: GroupDraft): boolean {
  return [facts.name, ...facts.aliases].some((name) => fold(name) === fold(draft.name));
}

/** Made for another row of this very file, which is not this one. */
function isOfFile({ sourceKey }: KnownGroup, file: Survey): boolean {
  const key = sourceKey?.replace(/^import\//, "") ?? "";
  return file.keys.has(key) || (file.areIdsUnique && key.startsWith("id:"));
}

/** Of several groups with a link, those of that name, and of those the ones in that city, as far as that leaves any. */
function nearest(groups: KnownGroup[], draft: GroupDraft): KnownGroup[] {
  const isThere = ({ facts }: KnownGroup) => searchText(facts.city ?? "") === searchText(draft.city ?? "");
  const named = groups.filter((group) => isNamed(group, draft));
  const some = named.length > 0 ? named : groups;
  const near = some.filter(isThere);
  return near.length > 0 ? near : some;
}

function once(groups: KnownGroup[]): KnownGroup[] {
  return [...new Set(groups)];
}

/** As the command leaves it, for later rows of the file. */
function note(group: KnownGroup, after: GroupFacts): void {
  const isRenamed = fold(group.facts.name) !== fold(after.name);
  group.facts = isRenamed ? { ...after, aliases: [...after.aliases, group.facts.name] } : after;
  group.version += 1;
}

function check({ viewer, programs }: Books, { kind, country }: GroupFacts): void {
  if (mayManage(viewer, { programKey: programs.get(kind) ?? null, country })) return;
  throw new Refusal("forbidden", "You do not manage groups of this kind in this country.");
}

/** Nobody is taken for another by name: it is told instead, unless the file itself has that name twice and says so already. */
function tellDoubles({ byName, byLink, file }: Books, { draft, row }: Drafted, warn: Warn): void {
  const namesakes = byName.get(fold(draft.name)) ?? [];
  if (namesakes.length > 0 && !file.alike.has(row))
    warn(null, `There is a group of this name already (${whereOf(namesakes)}), and no link says that it is this one.`);
  const linked = draft.links.flatMap((link) => byLink.get(linkKey(link)) ?? []).filter((one) => !isOfFile(one, file));
  if (linked[0])
    warn(null, `${linked[0].facts.name} has this link already. Several rows have it too, so it cannot identify the group.`);
}

function whereOf(groups: KnownGroup[]): string {
  const places = groups.map(({ facts }) => facts.city ?? facts.countryAsWritten ?? facts.country ?? "place unknown");
  return [...new Set(places)].slice(0, 3).join("; ");
}
