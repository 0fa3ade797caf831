import { parseLink } from "../infer/links";
import type { Found, TakenPlaces } from "./found";

/** Addresses with their scheme, or bare ones with a path: "Node.js" and "CI/CD" are none. Nothing is opened. */
const addresses =
  /(?<![\w@/.-])(?:https?:\/\/[^\s<>"]+|www\.[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[^\s<>"]*|(?:[a-z\d-]+\.)+(?!(?:js|ts)\/)[a-z]{2,}\/[^\s<>"]*)/g;

/** The addresses of a message, each once, without the sign that ends the sentence. */
export function findLinks(text: string, places: TakenPlaces): Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of text.matchAll(addresses)) {
    const written = withoutEnd(match[0]);
    const place = { from: match.index, to: match.index + written.length };
    const value = parseLink(written);
    if (!value) continue;
    places.take(place);
    if (!found.some((one) => one.value === value)) found.push({ value, ...place });
  }
  return found;
}

/** "(see https://a.example/b)." ends before the bracket, "https://a.example/b_(c)" behind it. */
function withoutEnd(address: string): string {
  const short = address.replace(/[.,;:!?'’”»*_]+$/, "");
  if (short.endsWith(")") && short.split(")").length > short.split("(").length) return withoutEnd(short.slice(0, -1));
  return short;
}
