import { searchText } from "@/db/fold";

type Keyed = { groupId: string; key: string; city: string | null };

/** How the database knows an event of a file again: by its key within the group. */
export function eventSourceKey(groupId: string, key: string): string {
  return `import/${groupId}/${key}`;
}

/** The keys by which an event of a file may be here: the plain one, and the one with its city. */
export function keysOfEvent({ key, city }: Pick<Keyed, "key" | "city">): string[] {
  return key.startsWith("id:") || !city ? [key] : [key, keyWithCity(key, city)];
}

export function sourceKeysOfEvent({ groupId, ...draft }: Keyed): string[] {
  return keysOfEvent(draft).map((key) => eventSourceKey(groupId, key));
}

export function keyWithCity(key: string, city: string): string {
  const place = `/${searchText(city)}`;
  return key.endsWith(place) ? key : `${key}${place}`;
}

/** The key of a row about the event with that id, which is here. */
export function knownOwnKey(id: string): string {
  return `${ownKeys}${id}`;
}

export function isKnownOwn({ key }: Pick<Keyed, "key">): boolean {
  return key.startsWith(ownKeys);
}

const ownKeys = "id:own ";
