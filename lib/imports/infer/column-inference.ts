import type { Columns, ImportField } from "../fields";
import type { Row } from "../files/rows";
import { cleanText } from "../files/text";
import type { Question } from "../problem";
import { type DayOrder, dayOrders, findAnswer, type Mapping, type NumberStyle } from "../schema";
import type { ExportFormat } from "../source-systems";
import { cellsByField } from "./cells";
import { dayOrderInference } from "./day-order";
import { type DayPart, dayPartInference } from "./day-parts";
import type { FileContext, ImportFileKind, KindFindings } from "./file-kind";
import { groupZoneInference } from "./group-zone";
import { columnsOfWholeDays, midnightInference } from "./midnights";
import { numberStyleInference } from "./numbers";
import type { SeparatorMeanings } from "./people";
import { separatorInference } from "./people-separators";
import { placeGuesses } from "./place-guesses";
import { rowIdCheck } from "./row-ids";

type ColumnsAsked = {
  kind: ImportFileKind;
  mapping: Mapping;
  known: FileContext;
  shape: ExportFormat | null;
  names: string[];
  columns: Columns;
};

/** Gathers, row by row and in counts rather than copies, what whole columns say. */
export function columnInference({ kind, columns, names, mapping, known, shape }: ColumnsAsked) {
  const nameOf = (at: number | undefined) => names[at ?? -1] ?? "";
  const gatherers = <Gatherer>(fields: readonly ImportField[], make: (column: string) => Gatherer) =>
    new Map(fields.flatMap((field) => columns.get(field) ?? []).map((at) => [at, make(nameOf(at))]));
  // What this application wrote leaves nothing to ask.
  const isOwn = shape?.preset === "tenet";
  const days = gatherers(kind.days.fields, dayOrderInference);
  const manyForOne = kind.days.fields.filter((field) => (columns.get(field)?.length ?? 0) > 1);
  const parts = gatherers(manyForOne, dayPartInference);
  const midnights = gatherers(kind.days.mayBeMidnights && !shape?.hasDays ? kind.days.fields : [], (column) =>
    midnightInference(column, mapping.defaults.timeZone ?? known.group?.timeZone ?? "UTC"),
  );
  const numbers = gatherers(kind.numbers, numberStyleInference);
  const people = gatherers(mapping.people.separator || isOwn ? [] : kind.people, separatorInference);
  const hasPlaces = (["country", "location", "city"] as const).some((field) => columns.has(field));
  const guesses = hasPlaces && !isOwn ? placeGuesses(mapping) : null;
  const zone = isOwn ? null : groupZoneInference(known, mapping);
  const ids = rowIdCheck();
  const own = kind.inference?.({ names, columns, mapping, known, shape });
  return {
    see(row: Row) {
      const cells = cellsByField(row, names, columns);
      for (const [at, column] of [...days, ...parts, ...midnights, ...numbers, ...people])
        column.see(row.cells[at] ?? "");
      if (columns.has("source_id")) ids.see(cleanText(cells.text("source_id")));
      guesses?.see(cells);
      zone?.see(cells);
      own?.see(cells, row);
    },
    verdict() {
      const questions: Question[] = [];
      const orders = new Map<number, DayOrder | null>();
      const styles = new Map<number, NumberStyle | null>();
      const dayParts = new Map<number, DayPart>();
      for (const [at, column] of parts) {
        const part = column.verdict();
        if (part) dayParts.set(at, part);
      }
      for (const [at, column] of days) {
        if (dayParts.has(at)) continue;
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
      const { findings, questions: more = [], warnings = [] } = own?.verdict() ?? {};
      return {
        orders,
        dayParts,
        days: shape?.hasDays ? new Set(days.keys()) : found.days,
        styles,
        people: signs,
        ...noFindings(),
        ...findings,
        areIdsUnique: ids.areUnique(),
        warnings: [...ids.doubts(nameOf(columns.get("source_id")?.[0])), ...(guesses?.warnings() ?? []), ...warnings],
        questions: [...(zone?.questions(findings?.hosts) ?? []), ...questions, ...more],
      };
    },
  };
}

export function noFindings(): KindFindings {
  return {
    specialties: new Map(),
    shared: new Set(),
    keys: new Set(),
    alike: new Map(),
    others: new Map(),
    of: new Map(),
    together: new Map(),
    hosts: new Map(),
  };
}
