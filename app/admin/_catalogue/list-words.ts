import { staysWords } from "./uses";

/** The nouns that are edited line by line, in place. */
export type ListNoun = "goal" | "principle" | "trait" | "event kind";

type ListWords = {
  /** The button, the form that it opens, and the two buttons that send it. */
  add: string;
  fresh: string;
  addVerb: string;
  saveVerb: string;
  field: string;
  missing: string;
  most: number;
  hasMeaning: boolean;
  /** What retiring leaves as it is. */
  stays: (uses: number) => string;
};

export const listWords: Record<ListNoun, ListWords> = {
  goal: {
    add: "Add a goal",
    fresh: "New goal",
    addVerb: "Add the goal",
    saveVerb: "Save the goal",
    field: "Name",
    missing: "Give it a name.",
    most: 80,
    hasMeaning: true,
    stays: staysWords,
  },
  principle: {
    add: "Add a principle",
    fresh: "New principle",
    addVerb: "Add the principle",
    saveVerb: "Save the principle",
    field: "Name",
    missing: "Give it a name.",
    most: 80,
    hasMeaning: true,
    stays: staysWords,
  },
  trait: {
    add: "Add a trait",
    fresh: "New trait",
    addVerb: "Save the trait",
    saveVerb: "Save the trait",
    field: "Trait",
    missing: "Say what the trait is.",
    most: 200,
    hasMeaning: false,
    stays: () => "It stays on record.",
  },
  "event kind": {
    add: "Add a kind of event",
    fresh: "New kind of event",
    addVerb: "Save the kind",
    saveVerb: "Save the kind",
    field: "Name",
    missing: "Name the kind of event.",
    most: 60,
    hasMeaning: false,
    stays: () => "Events of this kind stay.",
  },
};

export type Words = {
  number?: number;
  name: string;
  summary?: string;
  aliases?: string[];
  /** What shows a trait. */
  goals?: string[];
  principles?: string[];
  isShownByCertifications?: boolean;
};

export type EvidenceChoices = Record<"goals" | "principles", { value: string; label: string }[]>;

/** What the noun's command asks for, out of what was typed. */
export function wordsInput(noun: ListNoun, { number, name, summary, aliases, ...shownBy }: Words): object {
  if (noun === "trait") return { text: name, ...shownBy };
  if (noun === "event kind") return { name };
  return { ...(noun === "principle" ? { number } : {}), name, summary, aliases };
}
