import { figureKeys, type ImportKind } from "@/db/words";
import { alikeOn } from "../alike/rules";
import { cellsOf } from "../cells/rules";
import { claimsOn, idsOf } from "../claims/rules";
import type { Columns } from "../columns/rules";
import type { Field } from "../columns/schema";
import { midnightEvidence, midnightsIn } from "../days/midnights/rules";
import { dayEvidence } from "../days/rules";
import { traitsIn } from "../groups/rules";
import { kindOf } from "../kinds/rules";
import { isPlaceholder } from "../links/rules";
import { identitiesIn, nameIn } from "../members/rules";
import { numberEvidence } from "../numbers/rules";
import { peopleEvidence } from "../people/evidence/rules";
import type { Signs } from "../people/rules";
import type { Shape } from "../presets/rules";
import type { Row } from "../rows/rules";
import { type DayOrder, dayOrders, type Mapping, type NumberStyle, type Problem, type Question } from "../schema";
import type { Known } from "../surveys/rules";
import { canonicalSpecialties, roleOf } from "../terms/rules";
import { answerTo, cleaned } from "../texts/rules";
import { defaultTypes, typeOf } from "../types/rules";

type About = {
  kind: ImportKind;
  mapping: Mapping;
  known: Known;
  shape?: Shape | null;
  names: string[];
  columns: Columns;
};

/** Gathers, row by row and in counts rather than copies, what whole columns say. */
export function evidenceOf(about: About) {
  const { kind, columns, names, mapping, known, shape } = about;
  const nameOf = (at: number | undefined) => names[at ?? -1] ?? "";
  const gatherers = <Gatherer>(fields: readonly Field[], make: (column: string) => Gatherer) =>
    new Map(fields.flatMap((field) => columns.get(field) ?? []).map((at) => [at, make(nameOf(at))]));
  const days = gatherers(dayFields[kind], dayEvidence);
  const midnights = gatherers(kind === "events" && !shape?.hasDays ? dayFields.events : [], (column) =>
    midnightEvidence(column, known.group?.timeZone ?? "UTC"),
  );
  const numbers = gatherers(numberFields[kind], numberEvidence);
  const people = gatherers(mapping.people.separator ? [] : peopleFields[kind], peopleEvidence);
  const specialties = new Map<string, number>();
  const types = new Map<string, number>();
  const claims = claimsOn();
  const ids = idsOf();
  const groups = alikeOn();
  const kinds = new Map<string, number>();
  return {
    see(row: Row) {
      const cells = cellsOf(row, names, columns);
      for (const [at, column] of [...days, ...midnights, ...numbers, ...people]) column.see(row.cells[at] ?? "");
      if (columns.has("source_id")) ids.see(cleaned(cells.text("source_id")));
      if (kind === "groups") {
        groups.see(row.row, traitsIn(cells, mapping));
        const word = cleaned(cells.text("kind"));
        if (!isPlaceholder(word) && !kindOf(word, mapping.types)) count(kinds, word);
        return;
      }
      if (kind === "events") return;
      count(specialties, kind === "members" ? roleOf(cells.text("specialty"), known.programs).specialty : null);
      const said = cells.words("type");
      if (!said.some((type) => typeOf(type, mapping.types, known.types))) count(types, said[0] ?? null);
      if (kind === "members") for (const identity of identitiesIn(cells)) claims.see(identity, nameIn(cells), row.row);
    },
    verdict() {
      const questions: Question[] = [];
      const orders = new Map<number, DayOrder | null>();
      const styles = new Map<number, NumberStyle | null>();
      for (const [at, column] of days) {
        const { order, question } = column.verdict();
        const answer = dayOrders.find((one) => one === answerTo(mapping.dates, nameOf(at)));
        orders.set(at, answer ?? order);
        if (question && !answer) questions.push(question);
      }
      const found = midnightsIn(midnights, (at) => answerTo(mapping.dates, nameOf(at)));
      questions.push(...found.questions);
      for (const [at, column] of numbers) {
        const { style, question } = column.verdict();
        const answer = answerTo(mapping.numbers, nameOf(at));
        styles.set(at, answer ?? style);
        if (question && !answer) questions.push(question);
      }
      const signs = new Map<number, Signs>();
      for (const [at, column] of people) {
        const said = column.verdict(answerTo(mapping.people.signs ?? {}, nameOf(at)));
        signs.set(at, said.signs);
        questions.push(...said.questions);
      }
      questions.push(...typeQuestions(about, types));
      const { shared, keys, alike, doubts } = groups.verdict();
      const warnings = [
        ...ids.doubts(nameOf(columns.get("source_id")?.[0])),
        ...claims.doubts(),
        ...kindDoubts(nameOf(columns.get("kind")?.[0]), kinds, mapping),
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

const dayFields: Record<ImportKind, readonly Field[]> = {
  members: ["starts", "ends"],
  activities: ["day", "last_day"],
  groups: ["members_as_of"],
  events: ["day", "last_day"],
};
const numberFields: Record<ImportKind, readonly Field[]> = {
  members: [],
  activities: ["attendees", ...figureKeys],
  groups: ["members"],
  events: ["attendees_in_person", "attendees_online", "expected"],
};

const peopleFields: Record<ImportKind, readonly Field[]> = {
  members: [],
  activities: ["people", "speakers", "authors", "hosts", "organisers", "mentors", "panelists", "volunteers"],
  groups: [],
  events: ["speakers"],
};

function count(counts: Map<string, number>, word: string | null) {
  if (word && (counts.has(word) || counts.size < 2_000)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function typeQuestions({ kind, columns, names, known, mapping }: About, words: Map<string, number>): Question[] {
  const choices = (known.types ?? defaultTypes).map(({ key }) => key);
  const at = columns.get("type")?.[0];
  if (kind !== "activities") return [];
  if (at === undefined && !mapping.defaults.type && likelyType(columns, names) === "other")
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

function kindDoubts(column: string, kinds: Map<string, number>, { defaults }: Mapping): Problem[] {
  if (kinds.size === 0) return [];
  const rows = [...kinds.values()].reduce((sum, some) => sum + some, 0);
  const words = [...kinds.keys()].slice(0, 5).map((word) => `"${word.slice(0, 40)}"`);
  const reason = `In ${rows} ${rows === 1 ? "row" : "rows"} this is not a kind of group (such as ${words.join(", ")}): each becomes a ${defaults.kind ?? "user group"} unless you choose another kind for rows without a value.`;
  return [{ row: null, column, reason }];
}

/** A file, or a row, without a type: talks where there are speakers or "Talk" heads a column, articles where there are authors or reads; else "other". */
export function likelyType(columns: Columns, names: string[]): string {
  const title = names[columns.get("title")?.[0] ?? -1] ?? "";
  if (columns.has("speakers") || /\b(talk|session|presentation)\b/i.test(title)) return "talk";
  if (columns.has("authors") || columns.has("reads") || /\b(article|post)\b/i.test(title)) return "article";
  if (columns.has("plays")) return "podcast";
  return columns.has("organisers") ? "event_organised" : "other";
}
