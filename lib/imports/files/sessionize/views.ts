import type { Problem } from "../../problem";
import { isJsonObject, type JsonObject } from "../json/lists";
import { isNotAccepted, type LeftOut, leftOutWarnings } from "./left-out";

/**
 * A file of Sessionize with what it keeps in lists of their own put where it belongs: the names and profiles of its speakers, the
 * room, the answers and the categories of a session, each session once. It may be the view "All", "Sessions" or "Grid". Breaks,
 * where they are marked, are no sessions, nor is what was declined; that is told. Any other file as it is.
 */
export function joinSessionizeExport(value: unknown): { value: unknown; doubts: Problem[] } {
  const sessions = isJsonObject(value) ? null : sessionsOfSchedule(value);
  if (sessions) {
    const { kept, doubts } = talksOf(sessions);
    return { value: { sessions: kept.map((session) => wholeSession(session, answersToldHere(session))) }, doubts };
  }
  if (!isJsonObject(value) || !Array.isArray(value.sessions) || !Array.isArray(value.speakers))
    return { value, doubts: [] };
  return joinedAll(value);
}

/** "All" keeps speakers, rooms, questions and categories apart and names them by their ids. */
function joinedAll(value: JsonObject): { value: unknown; doubts: Problem[] } {
  const speakers = listOf(value.speakers);
  const people = byId(speakers);
  const rooms = byId(value.rooms);
  const questions = byId(value.questions);
  const categories = categoryItems(value.categories);
  const answersOf = (item: JsonObject) => {
    const answers = listOf(item.questionAnswers).map(({ questionId, answerValue }): [string, unknown] => [
      String(questions.get(String(questionId))?.question ?? `Question ${questionId}`),
      answerValue,
    ]);
    const chosen = new Map<string, unknown[]>();
    for (const id of idsIn(item.categoryItems)) {
      const [title, name] = categories.get(id) ?? [];
      if (title) chosen.set(title, [...(chosen.get(title) ?? []), name]);
    }
    return { ...Object.fromEntries(answers), ...Object.fromEntries(chosen) };
  };
  const { kept, doubts } = talksOf(listOf(value.sessions));
  return {
    value: {
      sessions: kept.map(({ roomId, speakers: ids, ...session }) =>
        wholeSession(
          {
            ...session,
            room: rooms.get(String(roomId))?.name ?? null,
            speakers: idsIn(ids).flatMap((id) => people.get(id) ?? []),
          },
          answersOf(session),
        ),
      ),
      speakers: speakers.map((person) => {
        const { bio, tagLine, email } = person;
        return { ...answersOf(person), fullName: nameOf(person), tagLine, bio, email, links: linksOf(person) };
      }),
    },
    doubts,
  };
}

/** The sessions of "Sessions", which has them by group, and of "Grid", by day and room: one of all rooms stands in each. */
function sessionsOfSchedule(value: unknown): JsonObject[] | null {
  const parts = listOf(value);
  if (!Array.isArray(value) || parts.length === 0 || parts.length < value.length) return null;
  const isByGroup = parts.every((part) => "groupName" in part && Array.isArray(part.sessions));
  const isByRoom = parts.every(
    (part) => "date" in part && Array.isArray(part.rooms) && listOf(part.rooms).every(({ sessions }) => sessions),
  );
  const all = isByGroup ? parts : isByRoom ? parts.flatMap(({ rooms }) => listOf(rooms)) : null;
  if (!all) return null;
  const sessions = all.flatMap((part) => listOf(part.sessions));
  return sessions.length > 0 && sessions.every((session) => "isServiceSession" in session)
    ? [...byId(sessions).values()]
    : null;
}

function talksOf(sessions: JsonObject[]): { kept: JsonObject[]; doubts: Problem[] } {
  const leftOut: LeftOut = { notAccepted: 0, service: 0 };
  const kept = sessions.filter(({ isServiceSession, status }) => {
    if (isServiceSession === true) leftOut.service++;
    else if (isNotAccepted(status)) leftOut.notAccepted++;
    else return true;
    return false;
  });
  return { kept, doubts: leftOutWarnings(leftOut) };
}

function wholeSession(session: JsonObject, answers: JsonObject): JsonObject {
  const { questionAnswers: _answers, categoryItems: _items, categories: _categories, ...facts } = session;
  const speakers = listOf(session.speakers).map((person) => ({ name: nameOf(person), profiles: linksOf(person) }));
  return { ...answers, ...facts, speakers };
}

/** The answers and categories of a session that has them whole. */
function answersToldHere({ questionAnswers, categories }: JsonObject): JsonObject {
  return Object.fromEntries([
    ...listOf(questionAnswers).map(({ question, answer }) => [String(question), answer]),
    ...listOf(categories).map(({ name, categoryItems }) => [
      String(name),
      listOf(categoryItems).map((item) => item.name),
    ]),
  ]);
}

function nameOf({ fullName, firstName, lastName, name }: JsonObject): string {
  return String(fullName ?? name ?? [firstName, lastName].filter(Boolean).join(" "));
}

function linksOf({ links }: JsonObject): string[] {
  return listOf(links).flatMap(({ url }) => (typeof url === "string" ? [url] : []));
}

function categoryItems(value: unknown): Map<string, [string, unknown]> {
  return new Map(
    listOf(value).flatMap(({ title, items }) =>
      listOf(items).map(({ id, name }) => [String(id), [String(title), name]] as const),
    ),
  );
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map((id) => String(isJsonObject(id) ? id.id : id)) : [];
}

function byId(value: unknown): Map<string, JsonObject> {
  return new Map(listOf(value).map((item) => [String(item.id), item]));
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
