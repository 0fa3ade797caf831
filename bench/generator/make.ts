import { generate } from "./generate";
import { isSize, sizes } from "./sizes";

/** `S`, `M` or `L`, or the two numbers of a size of one's own: members, activities. */
const [first = "", second = ""] = process.argv.slice(2);
const count = isSize(first) ? sizes[first] : { members: Number(first), activities: Number(second) };
if (!(count.members >= 100 && count.activities >= 1))
  throw new Error("Give S, M or L, or at least 100 members and 1 activity.");
console.log(JSON.stringify(await generate(count)));
