import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { parse } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { mayManageGroup } from "@/lib/groups/policy";
import { addGroupInput, type GroupFacts } from "@/lib/groups/schema";
import type { RowReading, Warn } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { decisionOrRefusal, refusedDecision } from "../decision";
import type { RowDecision } from "../kind";
import { editedFields, type OwnRow, refuseOutdated } from "../own-cells";
import { groupInputOf } from "./input";
import { findGroups } from "./lookups";
import {
  findGroupMatch,
  findOwnGroup,
  freeGroupKey,
  type GroupMatching,
  groupKeysOf,
  isFromSameFile,
  type MetGroups,
} from "./match";
import { ownGroupChanges, ownGroupLine } from "./own-changes";
import type { GroupDraft } from "./read";
import { groupRevisionOf } from "./revision";
import { groupLinkKey, type KnownGroup } from "./traits";
import "server-only";

/** What a row makes the import do with a group. */
export type GroupWork =
  | { do: "create"; group: KnownGroup; input: object }
  | { do: "revise"; group: KnownGroup; input: GroupFacts; before: GroupFacts };

/**
 * Decides row by row which group is known already, by its key or its link and never by its name, and what is to be made or
 * revised. Whoever judges several slices before any is written gives the same `met` each time.
 */
export async function decideGroups(
  viewer: Viewer,
  from: Reader,
  readings: RowReading<GroupDraft>[],
  { met = new Map(), file }: { file: InspectedFile; met?: MetGroups },
): Promise<RowDecision<GroupWork>[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const books = await findGroups(viewer, from, {
    keys: drafts.flatMap(groupKeysOf),
    links: drafts.flatMap(({ links }) => links.map(groupLinkKey)),
    names: drafts.map(({ name }) => fold(name)),
    slugs: drafts.flatMap(({ own }) => own?.id ?? []),
  });
  return readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return refusedDecision(reading, "");
    const matching = { viewer, file, met, ...books };
    return decisionOrRefusal(reading, { file, what: draft.name }, () => {
      const own = draft.own && { ...draft, own: draft.own };
      const group = own && findOwnGroup(matching, own);
      return group ? decideOwn(matching, group, { ...reading, draft: own }) : decide(matching, { ...reading, draft });
    });
  });
}

type DraftedGroup = RowReading<GroupDraft> & { draft: GroupDraft };

function decide(books: GroupMatching, reading: DraftedGroup): RowDecision<GroupWork> {
  const { draft, row } = reading;
  const warnings = [...reading.warnings];
  const warn: Warn = (column, reason) => warnings.push({ row, column, reason });
  const facts = groupInputOf(draft, books.file.mapping, warn);
  const found = findGroupMatch(books, draft);
  const done = { row, what: draft.name, column: null, reason: null, warnings };
  if (found && groupKeysOf(draft).some((key) => books.mergedKeys.has(key))) {
    warn(null, `This group was merged into ${found.facts.name}; the values of this row are left out.`);
    return { ...done, outcome: "unchanged", work: [] };
  }
  if (found) {
    refuseUnmanaged(books, found.facts);
    const before = found.facts;
    const after = groupRevisionOf(before, draft, facts, warn);
    if (!after) return { ...done, outcome: "unchanged", work: [] };
    return { ...done, outcome: "updated", work: [revisionWork(books, found, after)] };
  }
  refuseUnmanaged(books, facts);
  warnOfDuplicates(books, reading, warn);
  const sourceKey = freeGroupKey(books, draft);
  const input = parse(addGroupInput, { ...facts, sourceKey });
  const group = { id: null, version: 1, sourceKey, facts };
  books.met.set(sourceKey, group);
  return { ...done, outcome: "created", work: [{ do: "create", group, input }] };
}

/** A line of a list of this installation: what somebody edited in it, and nothing else. */
function decideOwn(
  books: GroupMatching,
  found: KnownGroup,
  { row, draft, warnings: read }: DraftedGroup & { draft: { own: OwnRow } },
): RowDecision<GroupWork> {
  // What cannot be read is told again where it would have changed something.
  const warnings = read.filter(({ column }) => column !== "country" && column !== "kind");
  const warn: Warn = (column, reason) => warnings.push({ row, column, reason });
  const after = ownGroupChanges(found.facts, draft, warn);
  const done = { row, what: found.facts.name, column: null, reason: null, warnings, edited: new Set<never>() };
  if (!after) return { ...done, outcome: "unchanged", work: [] };
  refuseUnmanaged(books, found.facts);
  const line = ownGroupLine(found.facts);
  refuseOutdated(draft.own, line, warn);
  const edited = editedFields(draft.own, line, books.file);
  return { ...done, outcome: "updated", work: [revisionWork(books, found, after)], edited };
}

function revisionWork(books: GroupMatching, found: KnownGroup, after: GroupFacts): GroupWork {
  refuseUnmanaged(books, after);
  const before = found.facts;
  const { sourceKey: _kept, ...facts } = parse(addGroupInput, after);
  const input = { ...facts, version: found.version };
  rememberRevision(found, after);
  return { do: "revise", group: found, input, before };
}

/** As the command leaves it, for later rows of the file. */
function rememberRevision(group: KnownGroup, after: GroupFacts): void {
  const isRenamed = fold(group.facts.name) !== fold(after.name);
  group.facts = isRenamed ? { ...after, aliases: [...after.aliases, group.facts.name] } : after;
  group.version += 1;
}

function refuseUnmanaged({ viewer, programs }: GroupMatching, { kind, country }: GroupFacts): void {
  if (mayManageGroup(viewer, { programKey: programs.get(kind) ?? null, country })) return;
  throw new Refusal("forbidden", "You do not manage groups of this kind in this country.");
}

/** Nobody is taken for another by name: it is told instead, unless the file itself has that name twice and says so already. */
function warnOfDuplicates({ byName, byLink, file }: GroupMatching, { draft, row }: DraftedGroup, warn: Warn): void {
  const namesakes = byName.get(fold(draft.name)) ?? [];
  if (namesakes.length > 0 && !file.alike.has(row))
    warn(
      null,
      `There is a group of this name already (${placesOfGroups(namesakes)}), and no link says that it is this one.`,
    );
  const linked = draft.links
    .flatMap((link) => byLink.get(groupLinkKey(link)) ?? [])
    .filter((one) => !isFromSameFile(one, file));
  if (linked[0])
    warn(
      null,
      `${linked[0].facts.name} has this link already. Several rows have it too, so it cannot identify the group.`,
    );
}

function placesOfGroups(groups: KnownGroup[]): string {
  const places = groups.map(({ facts }) => facts.city ?? facts.countryAsWritten ?? facts.country ?? "place unknown");
  return [...new Set(places)].slice(0, 3).join("; ");
}
