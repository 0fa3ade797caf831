import type { Chance } from "./chance";
import { patterns, topics } from "./vocabulary";

export function titleOf(chance: Chance): string {
  const topic = chance.early(topics);
  const title = chance.pick(patterns).replace("*", topic);
  return chance.is(0.4) ? `${title} (part ${chance.whole(1, 9)})` : title;
}
