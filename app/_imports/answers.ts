import type { Question } from "@/lib/imports/problem";
import {
  ambiguousSeparators,
  defaultKeys,
  type Mapping,
  pairMeanings,
  privateEventChoices,
} from "@/lib/imports/schema";
import { readAsChoices } from "@/lib/imports/source-systems";
import type { SetupData } from "./setup-data";

/** An answer that a mapping holds: to which question, and in a few words what it is about. */
export type GivenAnswer = Pick<Question, "answer" | "column" | "word"> & { about: string; choice: string };

/** Every answer of a mapping to a question about the file. */
export function answersGiven(mapping: Mapping): GivenAnswer[] {
  const byWord = (["dates", "numbers", "types", "specialties"] as const).flatMap((answer) =>
    Object.entries(mapping[answer] ?? {}).map(([word, choice]) => ({
      answer,
      column: word,
      word,
      about: word,
      choice,
    })),
  );
  const signs = Object.entries(mapping.people.signs ?? {}).flatMap(([column, said]) =>
    Object.entries(said).map(([word, choice]) => ({
      answer: "people" as const,
      column,
      word,
      about: `“${word}” in ${column}`,
      choice,
    })),
  );
  const pairs = Object.entries(mapping.people.pairs ?? {}).map(([word, choice]) => ({
    answer: "pairs" as const,
    column: word,
    word,
    about: word,
    choice,
  }));
  const whole = (answer: Question["answer"], column: string, about: string, choice: string | undefined) =>
    choice ? [{ answer, column, about, choice }] : [];
  return [
    ...byWord,
    ...signs,
    ...pairs,
    ...whole("defaults", "timeZone", "Time zone of the group", mapping.defaults.timeZone),
    ...whole("private", "private", "Private events", mapping.privateEvents),
    ...whole("encoding", "encoding", "Encoding", mapping.file.encoding),
  ];
}

/** Whether an answer is the one to a question. */
export function isAnswerTo(given: GivenAnswer, { answer, column, word }: Question): boolean {
  if (given.answer !== answer) return false;
  if (answer === "private" || answer === "encoding") return true;
  if (answer === "people") return given.column === column && given.word === word;
  return given.column === (word ?? column);
}

/** The headers of a file that a mapping speaks of. */
export function headersNamedIn({ columns, dates, numbers, people }: Mapping): string[] {
  const named = Object.values(columns).flatMap((headers) => headers ?? []);
  return [...new Set([...named, ...Object.keys(dates), ...Object.keys(numbers), ...Object.keys(people.signs ?? {})])];
}

/** The mapping with one column given to another field, or left out. */
export function withColumn(
  mapping: Mapping,
  { columns, repeatable }: Pick<SetupData, "columns" | "repeatable">,
  change: { name: string; field: string | null },
): Mapping {
  const { name, field } = change;
  const before = columns.find((column) => column.name === name)?.field ?? null;
  const others = (wanted: string) =>
    columns.filter((column) => column.field === wanted && column.name !== name).map((column) => column.name);
  const next: Record<string, string | string[] | null> = { ...mapping.columns };
  if (before) next[before] = others(before).length ? others(before) : null;
  if (field) next[field] = repeatable.includes(field) ? [...others(field), name] : name;
  return { ...mapping, columns: next };
}

/** The mapping with a question of the file answered. */
export function withAnswer(mapping: Mapping, question: Question, choice: string | null): Mapping {
  const { column, word } = question;
  const without = <Answer>(answers: Record<string, Answer>, key: string) =>
    Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key));
  if (question.answer === "types" && word)
    return { ...mapping, types: choice ? { ...mapping.types, [word]: choice } : without(mapping.types, word) };
  const standing = question.answer === "defaults" && defaultKeys.find((key) => key === column);
  if (standing) return withDefault(mapping, standing, choice);
  if (question.answer === "encoding") return { ...mapping, file: { ...mapping.file, encoding: choice ?? undefined } };
  if (question.answer === "private")
    return { ...mapping, privateEvents: privateEventChoices.find((known) => known === choice) };
  if (question.answer === "specialties" && word) {
    const others = without(mapping.specialties ?? {}, word);
    return { ...mapping, specialties: choice ? { ...others, [word]: choice } : others };
  }
  if (question.answer === "pairs" && word) {
    const meaning = pairMeanings.find((known) => known === choice);
    const others = without(mapping.people.pairs ?? {}, word);
    return { ...mapping, people: { ...mapping.people, pairs: meaning ? { ...others, [word]: meaning } : others } };
  }
  if (question.answer === "people" && word) return withSign(mapping, { column, sign: word, choice });
  if (question.answer === "dates" || question.answer === "numbers") {
    const answers: Record<string, string> = mapping[question.answer];
    const next = choice ? { ...answers, [column]: choice } : without(answers, column);
    return { ...mapping, [question.answer]: next };
  }
  return mapping;
}

/** The mapping with the file read as somebody's export, or from another of its lists; what was said of its columns is void then. */
export function withReading(mapping: Mapping, said: { preset?: string | null; list?: string | null }): Mapping {
  const preset = readAsChoices.find((reading) => reading === said.preset) ?? mapping.file.preset;
  const list = said.list ?? mapping.file.list;
  return { ...mapping, file: { ...mapping.file, preset, list }, columns: {}, dates: {}, numbers: {} };
}

/** The mapping with what a sign means in a column of people. */
function withSign(
  mapping: Mapping,
  { column, sign, choice }: { column: string; sign: string; choice: string | null },
): Mapping {
  const known = ambiguousSeparators.find((weak) => weak === sign);
  if (!known) return mapping;
  const { [known]: _dropped, ...others } = mapping.people.signs?.[column] ?? {};
  const meant = choice === "several" || choice === "one" ? { ...others, [known]: choice } : others;
  return { ...mapping, people: { ...mapping.people, signs: { ...mapping.people.signs, [column]: meant } } };
}

export function withDefault(mapping: Mapping, key: keyof Mapping["defaults"], value: string | null): Mapping {
  const { [key]: _dropped, ...rest } = mapping.defaults;
  return { ...mapping, defaults: value ? { ...rest, [key]: value } : rest };
}

/** The mapping with the day on which a calendar's events of whole days end. */
export function withLastDay({ file, ...mapping }: Mapping, lastDay: string | null): Mapping {
  const { calendar: _dropped, ...rest } = file;
  if (lastDay !== "inclusive" && lastDay !== "exclusive") return { ...mapping, file: rest };
  return { ...mapping, file: { ...rest, calendar: { lastDay } } };
}
