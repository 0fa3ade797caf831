import { isJsonObject, type JsonObject } from "./lists";

/**
 * An export of Sessionize ("All") with what it keeps in lists of their own put where it belongs: the names and profiles of its
 * speakers, the room, the answers and the categories of a session. Breaks, where they are marked, are none, nor is what was declined. Any other file as it is.
 */
export function joinSessionizeExport(value: unknown): unknown {
  if (!isJsonObject(value) || !Array.isArray(value.sessions) || !Array.isArray(value.speakers)) return value;
  const speakers = value.speakers.filter(isJsonObject);
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
  return {
    sessions: value.sessions
      .filter(isJsonObject)
      .filter(({ isServiceSession, status }) => isServiceSession !== true && !notOnProgram.test(String(status ?? "")))
      .map(({ questionAnswers, categoryItems, roomId, speakers: ids, ...session }) => ({
        ...answersOf({ questionAnswers, categoryItems }),
        ...session,
        room: rooms.get(String(roomId))?.name ?? null,
        speakers: idsIn(ids).flatMap((id) => {
          const person = people.get(id);
          return person ? [{ name: nameOf(person), profiles: linksOf(person) }] : [];
        }),
      })),
    speakers: speakers.map((person) => {
      const { bio, tagLine, email } = person;
      return { ...answersOf(person), fullName: nameOf(person), tagLine, bio, email, links: linksOf(person) };
    }),
  };
}

/** What was sent in and is not, or not yet, on the program. */
const notOnProgram = /declin|nominat|accept_queue|wait/i;

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
