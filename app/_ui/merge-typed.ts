/** Which save it is; always the newest's. */
const which: readonly string[] = ["id", "version", "intent"];

export type Change = { label: string; from?: string; to?: string };

/** The newest values with what was typed here since the form was opened laid over them: a list whole, a record key by key. */
export function mergeTyped<Values extends object>({
  opened,
  typed,
  newest,
}: {
  opened: Values;
  typed: Values;
  newest: Values;
}): Values {
  const own = Object.entries(typed).filter(
    ([field, value]) => !which.includes(field) && !isSame(value, Reflect.get(opened, field)),
  );
  const laid = own.map(([field, value]) => {
    const [before, now] = [Reflect.get(opened, field), Reflect.get(newest, field)];
    return [
      field,
      isRecord(value) && isRecord(now) ? mergeTyped({ opened: before ?? {}, typed: value, newest: now }) : value,
    ];
  });
  return { ...newest, ...Object.fromEntries(laid) };
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
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other));
}

/** A field that was left blank and one that was never there are the same; none is not. */
function settled(value: unknown): unknown {
  return value === "" || value === undefined ? null : value;
}
