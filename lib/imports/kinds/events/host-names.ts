import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { FileContext, HostGroup, InferenceInput, NamedGroup } from "../../infer/file-kind";
import { textOrNull } from "../../infer/placeholder";
import type { Question } from "../../problem";
import { findAnswer } from "../../schema";
import { groupLinkKey } from "../groups/traits";

/** A column with more words that are no group names something else. */
const mostQuestions = 50;
const mostChoices = 50;

/** Collects what a column calls the groups of its events, and which groups these are. A group that is not known is asked about. */
export function hostInference({ known, mapping, columns, names, shape }: InferenceInput) {
  const counts = new Map<string, number>();
  return {
    see(cells: CellsByField) {
      const text = known.groups ? textOrNull(cells.text("group")) : null;
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
    },
    verdict(): { hosts: Map<string, HostGroup[]>; questions: Question[] } {
      const hosts = new Map<string, HostGroup[]>();
      const unknown = new Map<string, number>();
      const find = groupFinder(known.groups ?? [], mapping.types);
      for (const [text, rows] of counts) {
        const whole = find(text);
        const parts = whole ? [text] : text.split(/[;|]/).map(cleanText).filter(Boolean);
        const found = whole ? [whole] : parts.map(find);
        if (found.every((group) => group !== null)) hosts.set(text, [...new Set(found)]);
        for (const part of parts) if (!find(part)) unknown.set(part, (unknown.get(part) ?? 0) + rows);
      }
      const column = names[columns.get("group")?.[0] ?? -1] ?? "";
      // Of its own list it is asked once it shows that a row is about something new.
      const asked = shape?.preset === "tenet" ? [] : [...unknown].slice(0, mostQuestions);
      return { hosts, questions: asked.map((one) => groupQuestion(known, column, one)) };
    },
  };
}

/** Which group a word means that rows have, and that no group is called. */
export function groupQuestion(
  { groups = [], group }: FileContext,
  column: string,
  [word, rows]: [string, number],
): Question {
  const likely = likelyGroups(word, groups, group?.id);
  return {
    column,
    word: word.slice(0, 200),
    answer: "types",
    isBlocking: false,
    choices: likely.map(({ slug }) => slug),
    labels: Object.fromEntries(likely.map(({ slug, name, city }) => [slug, [name, city].filter(Boolean).join(", ")])),
    asks: `Which group is "${word.slice(0, 80)}"?`,
    note: `No group is called so, or several are (${rows} ${rows === 1 ? "row" : "rows"}). Without an answer these rows wait.`,
  };
}

/** Finds the one group that a word means: an answer first, then its address, a name of it or a link. */
function groupFinder(groups: NamedGroup[], answers: Record<string, string>): (word: string) => NamedGroup | null {
  const byWord = new Map<string, Set<NamedGroup>>();
  const give = (word: string, group: NamedGroup) => {
    if (word) byWord.set(word, (byWord.get(word) ?? new Set()).add(group));
  };
  for (const group of groups) {
    give(`slug ${group.slug}`, group);
    for (const name of [group.name, ...group.aliases]) give(normalizeWords(name), group);
    for (const link of group.links) give(`link ${groupLinkKey(link)}`, group);
  }
  const only = (key: string) => {
    const [group, other] = byWord.get(key) ?? [];
    return group && !other ? group : null;
  };
  return (word) => {
    const answer = findAnswer(answers, word.slice(0, 200));
    if (answer) return only(`slug ${answer}`);
    const written = word.toLowerCase().replace(/^\/?groups\//, "");
    const link = /^https?:/i.test(word) ? word : `https://www.meetup.com/${word}`;
    const named = normalizeWords(word);
    // Two groups of one name are nobody in particular, whatever else the word might be.
    if ((byWord.get(named)?.size ?? 0) > 1) return null;
    return only(named) ?? only(`slug ${written}`) ?? (/\s/.test(word) ? null : only(`link ${groupLinkKey(link)}`));
  };
}

/** The group that was chosen first, then those with the most words in common. */
function likelyGroups(word: string, groups: NamedGroup[], chosenId: string | undefined): NamedGroup[] {
  const wanted = new Set(wordsOf(word));
  const scored = groups.map((group) => {
    const own = new Set([group.name, ...group.aliases, group.city ?? ""].flatMap(wordsOf));
    const common = [...wanted].filter((one) => own.has(one)).length;
    return { group, score: group.id === chosenId ? Number.POSITIVE_INFINITY : common / (own.size + 1) };
  });
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, mostChoices)
    .map(({ group }) => group);
}

function wordsOf(text: string): string[] {
  return normalizeWords(text)
    .split(" ")
    .filter((word) => word && !/^(aws|user|users|group|usergroup|ug|meetup|club|the|of|de)$/.test(word));
}
