import type { InboxItem } from "./items";

const numberWords = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** The news of the page: "Two things need you, Renata". */
export function inboxHeadline(count: number, name: string): string {
  if (count === 0) return `Nothing needs you today, ${name}`;
  if (count === 1) return `One thing needs you, ${name}`;
  return `${numberWords[count] ?? count} things need you, ${name}`;
}

const nouns: Record<InboxItem["kind"], [string, string]> = {
  "first steps": ["first step", "first steps"],
  invited: ["invitation", "invitations"],
  "lead invited": ["invitation to lead", "invitations to lead"],
  attendance: ["headcount", "headcounts"],
  returned: ["came back", "came back"],
  review: ["to review", "to review"],
  "ending terms": ["list of terms that end", "lists of terms that end"],
  "failed import": ["import that failed", "imports that failed"],
  headcount: ["headcount", "headcounts"],
  credit: ["credit", "credits"],
  drafts: ["draft", "drafts"],
};

/** What waits beyond those shown: "2 headcounts, 1 credit"; empty where nothing does. */
export function hiddenItemsSummary(items: readonly InboxItem[]): string {
  const kinds = [...new Set(items.map((item) => item.kind))];
  return kinds
    .map((kind) => {
      const count = items.filter((item) => item.kind === kind).length;
      return `${count} ${nouns[kind][count === 1 ? 0 : 1]}`;
    })
    .join(", ");
}
