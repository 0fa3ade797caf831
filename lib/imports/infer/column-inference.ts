import { figureKeys, type ImportKind } from "@/db/words";
import type { Columns, ImportField } from "../fields";
import type { Row } from "../files/rows";
import { cleanText } from "../files/text";
import { duplicateRows } from "../kinds/groups/duplicate-rows";
import { readGroupTraits } from "../kinds/groups/traits";
import { readIdentities, readMemberName } from "../kinds/members/identities";
import type { Problem, Question } from "../problem";
import { type DayOrder, dayOrders, findAnswer, type Mapping, type NumberStyle } from "../schema";
import { activityTypeOf, defaultActivityTypes, likelyActivityType } from "./activity-type";
import { cellsByField } from "./cells";
import { dayOrderInference } from "./dates";
import type { ExportFormat } from "./formats/known";
import { groupKindOf } from "./group-kind";
import { identityConflicts } from "./identity-conflicts";
import type { FileContext } from "./inspected-file";
import { columnsOfWholeDays, midnightInference } from "./midnights";
import { numberStyleInference } from "./numbers";
import type { SeparatorMeanings } from "./people";
import { separatorInference } from "./people-separators";
import { isPlaceholder } from "./placeholder";
import { canonicalSpecialties, programRoleOf } from "./program-roles";
import { rowIdCheck } from "./row-ids";

type InferenceInput = {
  kind: ImportKind;
  mapping: Mapping;
  known: FileContext;
  shape?: ExportFormat | null;
  names: string[];
  columns: Columns;
};

/** Gathers, row by row and in counts rather than copies, what whole columns say. */
export function columnInference(about: InferenceInput) {
  const { kind, columns, names, mapping, known, shape } = about;
  const nameOf = (at: number | undefined) => names[at ?? -1] ?? "";
  const gatherers = <Gatherer>(fields: readonly ImportField[], make: (column: string) => Gatherer) =>
    new Map(fields.flatMap((field) => columns.get(field) ?? []).map((at) => [at, make(nameOf(at))]));
  const days = gatherers(dayFields[kind], dayOrderInference);
  const midnights = gatherers(kind === "events" && !shape?.hasDays ? dayFields.events : [], (column) =>
    midnightInference(column, known.group?.timeZone ?? "UTC"),
  );
  const numbers = gatherers(numberFields[kind], numberStyleInference);
  const people = gatherers(mapping.people.separator ? [] : peopleFields[kind], separatorInference);
  const specialties = new Map<string, number>();
  const types = new Map<string, number>();
  const claims = identityConflicts();
  const ids = rowIdCheck();
  const groups = duplicateRows();
  const kinds = new Map<string, number>();
  return {
    see(row: Row) {
      const cells = cellsByField(row, names, columns);
      for (const [at, column] of [...days, ...midnights, ...numbers, ...people]) column.see(row.cells[at] ?? "");
      if (columns.has("source_id")) ids.see(cleanText(cells.text("source_id")));
      if (kind === "groups") {
        groups.see(row.row, readGroupTraits(cells, mapping));
        const word = cleanText(cells.text("kind"));
        if (!isPlaceholder(word) && !groupKindOf(word, mapping.types)) count(kinds, word);
        return;
      }
      if (kind === "events") return;
      count(specialties, kind === "members" ? programRoleOf(cells.text("specialty"), known.programs).specialty : null);
      const said = cells.words("type");
      if (!said.some((type) => activityTypeOf(type, mapping.types, known.types))) count(types, said[0] ?? null);
      if (kind === "members")
        for (const identity of readIdentities(cells)) claims.see(identity, readMemberName(cells), row.row);
    },
    verdict() {
      const questions: Question[] = [];
      const orders = new Map<number, DayOrder | null>();
      const styles = new Map<number, NumberStyle | null>();
      for (const [at, column] of days) {
        const { order, question } = column.verdict();
        const answer = dayOrders.find((one) => one === findAnswer(mapping.dates, nameOf(at)));
        orders.set(at, answer ?? order);
        if (question && !answer) questions.push(question);
      }
      const found = columnsOfWholeDays(midnights, (at) => findAnswer(mapping.dates, nameOf(at)));
      questions.push(...found.questions);
      for (const [at, column] of numbers) {
        const { style, question } = column.verdict();
        const answer = findAnswer(mapping.numbers, nameOf(at));
        styles.set(at, answer ?? style);
        if (question && !answer) questions.push(question);
      }
      const signs = new Map<number, SeparatorMeanings>();
      for (const [at, column] of people) {
        const said = column.verdict(findAnswer(mapping.people.signs ?? {}, nameOf(at)));
        signs.set(at, said.signs);
        questions.push(...said.questions);
      }
      questions.push(...typeQuestions(about, types));
      const { shared, keys, alike, doubts } = groups.verdict();
      const warnings = [
        ...ids.doubts(nameOf(columns.get("source_id")?.[0])),
        ...claims.doubts(),
        ...unknownGroupKinds(nameOf(columns.get("kind")?.[0]), kinds, mapping),
        ...doubts,
      ];
      return {
        orders,
        days: shape?.hasDays ? new Set(days.keys()) : found.days,
        styles,
        people: signs,
        specialties: canonicalSpecialties(specialties),
        shared: new Set([...claims.shared(), ...shared]),
        keys,
        alike,
        areIdsUnique: ids.areUnique(),
        warnings,
        questions,
      };
    },
  };
}

const dayFields: Record<ImportKind, readonly ImportField[]> = {
  members: ["starts", "ends"],
  activities: ["day", "last_day"],
  groups: ["members_as_of"],
  events: ["day", "last_day"],
};

const numberFields: Record<ImportKind, readonly ImportField[]> = {
  members: [],
  activities: ["attendees", ...figureKeys],
  groups: ["members"],
  events: ["attendees_in_person", "attendees_online", "expected"],
};

const peopleFields: Record<ImportKind, readonly ImportField[]> = {
  members: [],
  activities: ["people", "speakers", "authors", "hosts", "organisers", "mentors", "panelists", "volunteers"],
  groups: [],
  events: ["speakers"],
};

function count(counts: Map<string, number>, word: string | null) {
  if (word && (counts.has(word) || counts.size < 2_000)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function typeQuestions(
  { kind, columns, names, known, mapping }: InferenceInput,
  words: Map<string, number>,
): Question[] {
  const choices = (known.types ?? defaultActivityTypes).map(({ key }) => key);
  const at = columns.get("type")?.[0];
  if (kind !== "activities") return [];
  if (at === undefined && !mapping.defaults.type && likelyActivityType(columns, names) === "other")
    return [
      {
        column: "type",
        answer: "defaults",
        isBlocking: false,
        choices,
        asks: "The file does not say what kind of activity these are, so they become other. What are they?",
      },
    ];
  const column = names[at ?? -1] ?? "type";
  return [...words].slice(0, 50).map(([word, rows]) => ({
    column,
    word,
    answer: "types",
    isBlocking: false,
    choices,
    asks: `What kind of activity is "${word}" (${rows} ${rows === 1 ? "row" : "rows"})?`,
  }));
}

function unknownGroupKinds(column: string, kinds: Map<string, number>, { defaults }: Mapping): Problem[] {
  if (kinds.size === 0) return [];
  const rows = [...kinds.values()].reduce((sum, some) => sum + some, 0);
  const words = [...kinds.keys()].slice(0, 5).map((word) => `"${word.slice(0, 40)}"`);
  const reason = `In ${rows} ${rows === 1 ? "row" : "rows"} this is not a kind of group (such as ${words.join(", ")}): each becomes a ${defaults.kind ?? "user group"} unless you choose another kind for rows without a value.`;
  return [{ row: null, column, reason }];
}
