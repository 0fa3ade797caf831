/** Chance from a fixed seed: the same seed makes the same community, down to the ids. */
export type Chance = ReturnType<typeof chanceFrom>;

export function chanceFrom(seed: number) {
  let state = seed >>> 0;

  // mulberry32
  function number(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  const whole = (from: number, to: number) => from + Math.floor(number() * (to - from + 1));
  const is = (likelihood: number) => number() < likelihood;

  function pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(number() * items.length)] as Item;
  }

  function weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item {
    let left = number() * items.reduce((sum, item) => sum + weight(item), 0);
    for (const item of items) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return items.at(-1) as Item;
  }

  /** Up to so many different ones, by weight. */
  function several<Item>(items: readonly Item[], count: number, weight: (item: Item) => number = () => 1): Item[] {
    const rest = [...items];
    const chosen: Item[] = [];
    while (chosen.length < count && rest.some((item) => weight(item) > 0)) {
      const item = weighted(rest, weight);
      chosen.push(item);
      rest.splice(rest.indexOf(item), 1);
    }
    return chosen;
  }

  /** Around the middle, rarely far above it: how audiences and reads are spread. */
  function around(middle: number, spread = 0.55): number {
    const bell = (number() + number() + number() + number() - 2) * 1.73;
    return Math.max(1, Math.round(middle * Math.exp(bell * spread)));
  }

  /** A UUIDv7 of that moment. */
  function id(at: Date): string {
    const hex = (digits: number) =>
      Math.floor(number() * 16 ** digits)
        .toString(16)
        .padStart(digits, "0");
    const time = at.getTime().toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }

  return { number, whole, is, pick, weighted, several, around, id };
}
