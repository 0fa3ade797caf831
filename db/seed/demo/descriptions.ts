import type { Chance } from "./chance";
import { linesOf } from "./days";
import { filled } from "./titles";

const openings = linesOf(`
  Half a year of running {service} at {place}: two designs thrown away, what each cost, and the three questions that still hurt.
  We wanted {built} and had a weekend for it.
  Asked for by {people}, who were tired of examples that leave out the hard part.
  What {place} learned about {service}, told by the people who were on call.
  A short tour of {service} for {people}, with everything that usually goes wrong.
  {topic} sounds dull until the bill comes. This is the version with the bill.
  Third in a row about {service}; this time with a working sample from the first minute.
`);
const points = linesOf(`
  why the first design did not survive its second month
  the numbers, before and after
  how to undo it when it was a mistake
  what it costs for {place}
  where {service} helped, and where it was in the way
  a checklist to take home
  the alarms we deleted
  what we would try next
  questions from the room, with the answers I did not have
`);
const endings = linesOf(`
  Ended with a live walk through the bill.
  **Slides and code are public**; corrections welcome.
  Recorded; the captions are checked by hand.
  The next one is about *{topic}*.
  Thanks to everyone who stayed to stack the chairs.
`);

/** A few sentences in Markdown, some with a list. */
export function descriptionOf(chance: Chance, given: { city: string | null; language: string }): string {
  const say = (form: string) => filled(chance, form, given);
  const opening = say(chance.pick(openings));
  const list = chance.several(points, chance.whole(2, 4)).map((point) => `- ${say(point)}`);
  const parts = chance.is(0.5) ? [opening, `What it covered:\n\n${list.join("\n")}`] : [opening];
  return [...parts, ...(chance.is(0.6) ? [say(chance.pick(endings))] : [])].join("\n\n");
}
