/** What differs between the two, for the audit. */
export function changedFields<Facts extends object>(before: Facts, after: Partial<Facts>) {
  const changed = Object.keys(after).filter((name) => {
    const [old, now] = [Reflect.get(before, name), Reflect.get(after, name)];
    return JSON.stringify(old) !== JSON.stringify(now);
  });
  const only = (facts: object) => Object.fromEntries(changed.map((name) => [name, Reflect.get(facts, name)]));
  return { before: only(before), after: only(after) };
}

type Sides = { before?: Record<string, unknown>; after?: Record<string, unknown> };

/** Both sides of an audit entry with the state wherever that changed: from which to which belongs to what happened. */
export function withStateChange<State extends string>(from: State, to: State, { before, after }: Sides = {}): Sides {
  if (from === to) return { before, after };
  return { before: { ...before, state: from }, after: { ...after, state: to } };
}
