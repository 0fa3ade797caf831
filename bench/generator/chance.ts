const hexPairs = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, "0"));
const idCounterSize = 4096;

/** Chance that comes out the same on every machine: a database of one size is the same, row by row, wherever it is made. */
export class Chance {
  private state: number;
  private made = 0;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  is(odds: number): boolean {
    return this.next() < odds;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)] as Item;
  }

  /** Few come often and most seldom: the lower the place, the more often. */
  early<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() ** 2.2 * items.length)] as Item;
  }

  /** So many different ones; fewer where there are not enough. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const found = new Set<Item>();
    for (let tries = 0; found.size < Math.min(count, items.length) && tries < 200; tries++)
      found.add(this.early(items));
    return [...found];
  }

  /** Numbers that are mostly small and sometimes very large, as audiences are. */
  skewed(middle: number): number {
    return Math.round(middle * Math.exp((this.next() + this.next() + this.next() - 1.5) * 2));
  }

  /** A UUIDv7 of the moment; those of one moment rise in the order of their making. */
  id(moment: number): string {
    const high = hexPairs[Math.floor(moment / 4_294_967_296) & 0xffff];
    const middle = hexPairs[Math.floor(moment / 65_536) & 0xffff];
    const low = hexPairs[Math.floor(moment) & 0xffff];
    this.made = (this.made + 1) % idCounterSize;
    const [one, other] = [this.bits(), this.bits()];
    const version = hexPairs[0x7000 | this.made];
    const variant = hexPairs[0x8000 | (one & 0x3fff)];
    return `${high}${middle}-${low}-${version}-${variant}-${hexPairs[one >>> 16]}${hexPairs[other & 0xffff]}${hexPairs[other >>> 16]}`;
  }

  /** Mulberry32. */
  private bits(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
