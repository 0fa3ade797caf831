import { normalizeWords } from "../text";
import { isJsonObject, type JsonList, type JsonObject } from "./lists";

/** Somebody by the name that a file gives them, and the addresses that it says are theirs, too. */
type AliasedPerson = { name: string; handles: string[] };

/** By every name that a file says somebody goes by, folded, who that is. */
export type PeopleByAlias = ReadonlyMap<string, AliasedPerson>;

/**
 * Whom the lists of a file give `aliases`: other names, handles, addresses. A word that is said of two people, or is the name of
 * another one, leads to nobody.
 */
export function peopleByAlias(lists: JsonList[]): PeopleByAlias {
  const people = new Map<string, AliasedPerson>();
  const claims = new Map<string, Set<string>>();
  for (const list of lists.filter(({ path }) => listsOfPeople.test(path)))
    for (const { item } of list.entries()) {
      const name = nameOf(item);
      const aliases = wordsIn(item.aliases);
      if (!name || aliases.length === 0) continue;
      const key = normalizeWords(name);
      const person = people.get(key) ?? { name, handles: [] };
      person.handles = [...new Set([...person.handles, ...aliases.filter((word) => addressForm.test(word))])];
      people.set(key, person);
      for (const word of [name, ...aliases].map(normalizeWords))
        claims.set(word, (claims.get(word) ?? new Set()).add(key));
    }
  return new Map(
    [...claims].flatMap(([word, [key = "", other]]) => {
      const person = people.get(people.has(word) ? word : key);
      return person && word && (other === undefined || people.has(word)) ? [[word, person] as const] : [];
    }),
  );
}

const listsOfPeople = /(^|\.)(speakers?|presenters?|people|members|authors|hosts|panelists|organi[sz]ers)$/i;
const addressForm = /^https?:\/\/\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;

function nameOf({ name, fullName }: JsonObject): string | null {
  const said = name ?? fullName;
  return typeof said === "string" && said.trim() ? said.trim() : null;
}

function wordsIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => {
    const word = isJsonObject(one) ? (one.name ?? one.url) : one;
    return typeof word === "string" && word.trim() ? [word.trim()] : [];
  });
}
