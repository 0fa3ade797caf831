/** Which save it is; always the newest's. */
const which: readonly string[] = ["id", "version", "intent"];

export type Change = { label: string; from?: string; to?: string };

type Three<Value> = { opened: Value; typed: Value; newest: Value };

/** The newest values with what was typed here since the form was opened laid over them, key by key and element by element. */
export function mergeEdits<Values extends object>({ opened, typed, newest }: Three<Values>): Values {
  const own = Object.entries(typed).filter(
    ([field, value]) => !which.includes(field) && !isSame(value, Reflect.get(opened, field)),
  );
  const laid = own.map(([field, value]) => [
    field,
    mergeValue({ opened: Reflect.get(opened, field), typed: value, newest: Reflect.get(newest, field) }),
  ]);
  return { ...newest, ...Object.fromEntries(laid) };
}

function mergeValue({ opened, typed, newest }: Three<unknown>): unknown {
  if (isSame(opened, newest)) return typed;
  if (Array.isArray(typed) && Array.isArray(newest))
    return mergeList({ opened: Array.isArray(opened) ? opened : [], typed, newest });
  if (isRecord(typed) && isRecord(newest)) return mergeEdits({ opened: isRecord(opened) ? opened : {}, typed, newest });
  return typed;
}

/** The newest elements without those taken out here, with those changed here as they are here, and then those added here. */
function mergeList({ opened, typed, newest }: Three<unknown[]>): unknown[] {
  const there = byName(newest);
  const [before, here] = [byName(opened), byName(typed)];
  const kept = [...there].flatMap(([name, element]) => {
    if (!before.has(name)) return [here.get(name) ?? element];
    if (!here.has(name)) return [];
    return [mergeValue({ opened: before.get(name), typed: here.get(name), newest: element })];
  });
  const added = [...here].filter(
    ([name, element]) => !there.has(name) && !(before.has(name) && isSame(before.get(name), element)),
  );
  return [...kept, ...added.map(([, element]) => element)];
}

/** An element of a list goes by its id, its key, or the member it is; one without goes by all that it says. */
function byName(elements: readonly unknown[]): Map<string, unknown> {
  return new Map(
    elements.map((element) => {
      const names = isRecord(element) ? ["id", "key", "memberId"].map((field) => Reflect.get(element, field)) : [];
      return [String(names.find(Boolean) ?? textOf(element)), element];
    }),
  );
}

/** What differs between two states of a form, in the order of its labels; texts that are listed are said in words. */
export function changesShown<Values extends object>(
  [opened, newest]: readonly [Values, Values],
  labels: Readonly<Record<string, string>>,
  texts: readonly string[],
): Change[] {
  return Object.entries(labels).flatMap(([field, label]) => {
    const [from, to] = [Reflect.get(opened, field), Reflect.get(newest, field)];
    if (isSame(from, to)) return [];
    return [texts.includes(field) ? { label, from: String(from ?? ""), to: String(to ?? "") } : { label }];
  });
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

/** A field that was left blank and one that was never there are the same; none is not. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, part) => (part === "" || part === null ? undefined : part));
}
