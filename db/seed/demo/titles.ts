import type { Chance } from "./chance";
import { linesOf } from "./days";
import { elsewhere } from "./titles.elsewhere";
import { vocabulary } from "./vocabulary";

const forms: Record<string, string[]> = {
  talk: linesOf(`
    {topic}, {lesson}
    {service}, {lesson}
    What {number} months of {service} taught {place}
    {Number} {service} mistakes in {number} minutes
    Building {built} with {service}
    Moving {place} to {service} in {number} weekends
    {topic} at {place}
    {service} for {people}
    The day {service} was the easy part
    {topic}: {number} things I got wrong
  `),
  event_organised: linesOf(`
    {conference} {city}: the community track
    Community Day {city}
    {night} in {city}
    {conference} {city}, the unconference room
    {service} evening for {people}
  `),
  workshop: linesOf(`
    Hands on {service}: {built}
    {service} for {people}, a morning
    {topic}: bring your own account
    From zero to {built}
    {service} lab, {lesson}
    Break {service} and put it back
  `),
  article: linesOf(`
    {topic}, {lesson}
    {service}: {number} defaults I change first
    How {place} runs {service}
    I built {built} and this is the bill
    {topic} and {service}, {lesson}
    Why {place} left {service} and came back
    {Number} small things about {service}
    A letter to {people} about {service}
  `),
  video: linesOf(`
    Building {built} for {city}
    {service} in {number} minutes
    {topic}, on a whiteboard
    Live: {built} with {service}
    {service} {lesson}
    Reading the {service} bill together
  `),
  podcast: linesOf(`
    Episode {episode}: {topic}
    Episode {episode}: {service} at {place}
    Episode {episode}: {night}
    Episode {episode}: somebody who ran {service} for {place}
  `),
  newsletter: linesOf(`
    {city} cloud letter {episode}
    Off by one, issue {episode}: {topic}
    Small clouds, issue {episode}: {service}
  `),
  book: linesOf(`
    {topic}: a short book
    {service} for {people}
    The {service} field notebook, second edition
    {service}, {lesson}: chapter {number}
  `),
  open_source: linesOf(`
    {tool}, {service} on a laptop
    {tool} 1.{episode}
    {tool}: less noise in diffs
    Documentation for {tool}
    {tool}, now with {service}
  `),
  code_sample: linesOf(`
    {service} and {service}, the smallest example
    Sample: {built}
    {topic} in forty lines
    {service} starter for {people}
  `),
  mentoring: linesOf(`
    Mock interviews for {people}
    First talk, three rehearsals
    {service} with {people}, once a week
    Portfolio reviews for {people}
    A quarter with a new group leader
    Office hours: {topic}
  `),
  forum_answers: linesOf(`
    A month of {service} questions
    {topic}: answers collected
    {service} answers on the forum
    Unanswered for a year: {service}
  `),
  study_group: linesOf(`
    {exam} study group
    Reading circle: {topic}
    {service} papers, chapter by chapter
    {exam} in {number} evenings
  `),
  hackathon: linesOf(`
    Build weekend: {built}
    Game day at {place}
    {city} hack night: {service}
    One-day build for {place}
  `),
  product_feedback: linesOf(`
    {service}: notes from {place}
    Preview feedback on {service}
    Console walk-through: {service}
    {service} limits we met at {place}
  `),
  certification_coaching: linesOf(`
    {exam} coaching, {number} people
    {exam} for {people}
    {exam}: the last two weeks
  `),
  customer_engagement: linesOf(`
    {service} review at {place}
    Well-Architected day at {place}
    {topic} with {place}
    Migration clinic for {place}
  `),
  translation: linesOf(`
    {service} workshop, put into {language}
    {service} guide in {language}
    Well-Architected labs in {language}
    {topic}, translated into {language}
  `),
  social: linesOf(`
    Thread: {number} {service} habits
    A diagram a day: {service}
    Live notes from {conference} {city}
    Poll: {topic}
  `),
  story: linesOf(`
    How {place} met its user group
    From attendee to organiser in {city}
    Two sisters and {service}
    Interview: {number} years of {city} meetups
  `),
  other: linesOf(`
    Jury for {built}
    Speakers' dinner in {city}
    Venue found for {city}
    Review of {number} conference proposals
  `),
};

const tongues: Record<string, string> = {
  es: "Spanish",
  pt: "Portuguese",
  fr: "French",
  de: "German",
  it: "Italian",
  pl: "Polish",
  sl: "Slovene",
  bg: "Bulgarian",
  is: "Icelandic",
  tr: "Turkish",
  yo: "Yoruba",
  sw: "Swahili",
  lg: "Luganda",
  zu: "Zulu",
  hi: "Hindi",
  ja: "Japanese",
  ko: "Korean",
  vi: "Vietnamese",
  id: "Bahasa",
};

/** A title of that type, in the language where the community writes in it; the second word says which it came out in. */
export function titleOf(
  chance: Chance,
  type: string,
  given: { city: string | null; language: string },
): [string, string] {
  const own = elsewhere[given.language]?.[type];
  const tongue = own && chance.is(0.55) ? given.language : "en";
  const form = chance.pick(tongue === "en" ? (forms[type] ?? ["{topic}"]) : (own ?? []));
  return [filled(chance, form, given), tongue];
}

/** Puts words into the gaps of a text; each gap draws anew, and one at the beginning gets a capital. */
export function filled(chance: Chance, form: string, given: { city: string | null; language: string }): string {
  const said = new Set<string>();
  const text = form.replace(/\{(\w+)\}/g, (_, gap: string) => {
    if (gap === "city") return given.city ?? "the north";
    if (gap === "language") return tongues[given.language] ?? "plain English";
    if (gap === "episode") return String(chance.whole(2, 96));
    const word = chance.pick((vocabulary[gap.toLowerCase()] ?? [gap]).filter((one) => !said.has(one)));
    said.add(word);
    return gap === gap.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  return text.charAt(0).toUpperCase() === text.charAt(0) || /^[a-z]+-[a-z]+/.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}
