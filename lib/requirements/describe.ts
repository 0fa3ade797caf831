import { asksForFacts } from "./fact-counts";
import type { FactRequirement, Requirement } from "./schema";

/** What the catalogue calls things, by their keys. */
export type RequirementNames = Record<"types" | "goals" | "principles" | "certifications", ReadonlyMap<string, string>>;

/** A requirement as one plain sentence, made from its data: "12 contributions in the term", "of which 2 are an article or a book". */
export function describeRequirement(requirement: Requirement, names: RequirementNames): string {
  const { atLeast, counts, parentKey, isRequired } = requirement;
  if (counts === "group_events")
    return `The group held ${atLeast === 1 ? "an event" : `${atLeast} events`} ${windowWords(requirement)}`;
  if (asksForFacts(requirement))
    return [
      factWords(requirement, names),
      ...(requirement.includesUnreviewed ? ["the word of the member is enough"] : []),
      ...(isRequired ? [] : ["advised"]),
    ].join(", ");
  const kinds = kindWords(requirement, names);
  const head = parentKey
    ? `of which ${atLeast} ${kinds.map(({ among }) => among).join(" and ")}`.trimEnd()
    : [atLeast, atLeast === 1 ? "contribution" : "contributions", ...kinds.map(({ whole }) => whole)].join(" ");
  const when = parentKey ? "" : ` ${windowWords(requirement)}`;
  return [`${head}${when}`, ...conditionWords(requirement, names), ...(isRequired ? [] : ["advised"])].join(", ");
}

/** The same in as few words as a column has room for: "Promote Thought Leadership", "Article, book", "Workshop, mentoring, 3 more", "Any". */
export function requirementInShort({ types, goals, principles, parts }: Requirement, names: RequirementNames): string {
  const called = (keys: readonly string[], known: ReadonlyMap<string, string>) =>
    keys.map((key) => known.get(key) ?? key);
  const named = [...called(goals, names.goals), ...called(principles, names.principles)];
  const kinds = [...called(types, names.types), ...parts].map((word) => word.toLowerCase());
  const all = [...named, ...kinds];
  const words = (all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} more`] : all).join(", ") || "any";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function factWords(requirement: FactRequirement, names: RequirementNames): string {
  const { counts, conductVersion } = requirement;
  if (counts === "certifications") return certificationWords(requirement, names);
  if (counts === "conduct") return `Code of conduct accepted${conductVersion ? `, version ${conductVersion}` : ""}`;
  return { partner_employer: "Works for a partner", student: "Is a student", age: "Is 18 or older" }[counts];
}

/** "2 professional or specialty certifications", "The certification Solutions Architect Professional". */
function certificationWords(
  { atLeast, certifications, certificationLevels }: FactRequirement,
  names: RequirementNames,
): string {
  const levels = anyOf(certificationLevels);
  const named = certifications.map((key) => names.certifications.get(key) ?? key);
  const noun = atLeast === 1 ? "certification" : "certifications";
  if (named.length === 0) return [atLeast, levels, noun].filter(Boolean).join(" ");
  if (named.length === 1 && !levels && atLeast === 1) return `The certification ${named.join("")}`;
  return `${atLeast} of these certifications: ${anyOf([...named, ...(levels ? [`any ${levels} one`] : [])])}`;
}

/** "in the term", "in the last 12 months", "in each quarter". */
function windowWords({ within, months }: Pick<Requirement, "within" | "months">): string {
  if (within === "term") return "in the term";
  if (within === "quarter") return "in each quarter";
  return months === 1 ? "in the last month" : `in the last ${months ?? 0} months`;
}

/** What kind is asked for, in the words after "12 contributions" and after "of which 4". */
function kindWords(requirement: Requirement, names: RequirementNames): { whole: string; among: string }[] {
  const { atLeast, types, goals, principles, parts } = requirement;
  const called = (keys: readonly string[], known: ReadonlyMap<string, string>) =>
    anyOf(keys.map((key) => known.get(key) ?? key));
  const is = atLeast === 1 ? "is" : "are";
  const advance = atLeast === 1 ? "advances" : "advance";
  const ofTypes = `of the type ${called(types, names.types).toLowerCase()}`;
  const advanced = [called(goals, names.goals), called(principles, names.principles)].filter(Boolean);
  return [
    ...(types.length > 0 ? [{ whole: ofTypes, among: `${is} ${ofTypes}` }] : []),
    ...(parts.length > 0 ? [{ whole: `as ${anyOf(parts)}`, among: `${is} as ${anyOf(parts)}` }] : []),
    ...advanced.map((what) => ({ whole: `that ${advance} ${what}`, among: `${advance} ${what}` })),
  ];
}

function conditionWords(requirement: Requirement, names: RequirementNames): string[] {
  const { leastReach, needsLink, includesUnreviewed, limits } = requirement;
  return [
    ...(leastReach === null ? [] : [`each with a reach of at least ${leastReach.toLocaleString("en-GB")}`]),
    ...(needsLink ? ["each with a link"] : []),
    ...(includesUnreviewed ? ["those waiting for review included"] : []),
    ...limits.map(({ type, most }) => `at most ${most} of the type ${(names.types.get(type) ?? type).toLowerCase()}`),
  ];
}

function anyOf(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
