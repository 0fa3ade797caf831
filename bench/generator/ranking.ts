import type { Chance } from "./chance";
import type { Person } from "./person";

const silentShare = 0.3;
const flatness = 10;
const slope = 0.7;
const lead = 1.6;

/** Who does how much: three in ten nothing at all, the busiest about ten times as much as the average, at every size. */
export class Ranking {
  private readonly sums: Float64Array;
  private readonly order: Person[];

  constructor(chance: Chance, people: readonly Person[]) {
    this.order = [...people];
    for (let place = this.order.length - 1; place > 0; place--) {
      const other = chance.whole(0, place);
      [this.order[place], this.order[other]] = [this.order[other] as Person, this.order[place] as Person];
    }
    this.bringForward(0);
    this.bringForward(this.typicalPlace());
    const active = Math.floor(this.order.length * (1 - silentShare));
    this.sums = new Float64Array(active);
    let sum = 0;
    for (let place = 0; place < active; place++) {
      sum += (place + flatness) ** -slope * (place === 0 ? lead : 1);
      this.sums[place] = sum;
    }
  }

  get busiest(): Person {
    return this.order[0] as Person;
  }

  /** In the middle of those who do something at all. */
  get typical(): Person {
    return this.order[this.typicalPlace()] as Person;
  }

  /** Those who do nothing: managers and administrators are taken from them. */
  silent(place: number): Person {
    return this.order[this.order.length - 1 - place] as Person;
  }

  pick(chance: Chance): Person {
    const wanted = chance.next() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return this.order[low] as Person;
  }

  private typicalPlace(): number {
    return Math.floor((this.order.length * (1 - silentShare)) / 2);
  }

  /** The two whose pages are compared have the same: one role, of a Community Builder for some years, which lasts. */
  private bringForward(place: number): void {
    const isAlike = ({ terms }: Person) =>
      terms.length >= 4 &&
      terms.every(({ programKey }) => programKey === "community-builders") &&
      terms.at(-1)?.state === "active";
    const found = this.order.findIndex((person, at) => at >= place && isAlike(person));
    if (found < 0) throw new Error("Nobody was a Community Builder for four years and still is.");
    [this.order[place], this.order[found]] = [this.order[found] as Person, this.order[place] as Person];
  }
}
