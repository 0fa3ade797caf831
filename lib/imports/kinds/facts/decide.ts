import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import type { RowReading } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import type { Problem } from "../../problem";
import { decisionOrRefusal, refusedDecision } from "../decision";
import type { RowDecision } from "../kind";
import { refusalInFileWords } from "../refusal-words";
import { decideFact, type FactWork } from "./decide-fact";
import { factsByMember, type KnownFact } from "./lookups";
import { type FactPeople, findFactPeople, memberOfFact } from "./match";
import type { FactDraft } from "./read";
import "server-only";

type Given = { file: InspectedFile; met?: Map<string, KnownFact[]> };

/**
 * Decides row by row whose facts these are and what is new of them. Whoever judges several slices before any is written gives the
 * same `met` each time.
 */
export async function decideFacts(
  viewer: Viewer,
  from: Reader,
  readings: RowReading<FactDraft>[],
  { file, met = new Map() }: Given,
): Promise<RowDecision<FactWork>[]> {
  const drafts = readings.flatMap(({ draft }) => draft ?? []);
  const people = await findFactPeople(viewer, from, drafts, file);
  const ids = [...people.byId.keys()].filter((id) => !met.has(id));
  for (const [id, facts] of await factsByMember(viewer, from, ids)) met.set(id, facts);
  return readings.map((reading) => {
    const { draft } = reading;
    if (!draft) return refusedDecision(reading, "");
    return decisionOrRefusal(reading, { file, what: reading.what ?? "" }, () =>
      decideRow({ viewer, file, people, met }, reading, draft),
    );
  });
}

type Deciding = { viewer: Viewer; people: FactPeople } & Required<Given>;

/** What cannot be recorded of a row that tells several facts is left out and told; of a row that tells one, the row is refused. */
function decideRow(
  { viewer, file, people, met }: Deciding,
  reading: RowReading<FactDraft>,
  draft: FactDraft,
): RowDecision<FactWork> {
  const { row } = reading;
  const warnings = [...reading.warnings];
  const warn = (column: string | null, reason: string) => warnings.push({ row, column, reason });
  const person = memberOfFact(viewer, people, draft, file);
  if (draft.name && fold(draft.name) !== fold(person.name))
    warn(null, `The member with this address is called ${person.name} here.`);
  const known = met.get(person.id) ?? [];
  met.set(person.id, known);
  const work: FactWork[] = [];
  const problems: Omit<Problem, "row">[] = [];
  for (const told of draft.facts)
    try {
      const found = decideFact(told, { viewer, file, person, known, warn });
      if (found) work.push(found);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(refusalInFileWords(file, error.fields, error.message));
    }
  if (problems.length > 0 && problems.length === draft.facts.length)
    return refusedDecision({ ...reading, warnings }, person.name, problems[0]);
  for (const { column, reason } of problems) warn(column, `${reason} It is left out.`);
  const outcome = work.some((one) => one.do === "record") ? "created" : work.length > 0 ? "updated" : "unchanged";
  return { row, what: person.name, outcome, column: null, reason: null, warnings, work };
}
