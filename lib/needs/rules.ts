import type { ActivityState, CreditPart, FigureKey } from "@/db/words";
import type { Day } from "../clock";

export type Returned = {
  kind: "returned";
  id: string;
  title: string;
  reason: string | null;
  field: string | null;
  at: Date;
  by: string;
};
export type Invited = {
  kind: "invited";
  id: string;
  version: number;
  program: { key: string; name: string; color: string; shape: string };
  detail: string | null;
  startsOn: Day;
  endsOn: Day | null;
};
export type Headcount = {
  kind: "headcount";
  id: string;
  version: number;
  title: string;
  startsOn: Day;
  endsOn: Day | null;
  state: ActivityState;
  asks: FigureKey[];
};
export type Attendance = {
  kind: "attendance";
  id: string;
  version: number;
  title: string;
  group: string;
  startsOn: Day;
  expected: number | null;
};
export type LeadInvited = { kind: "lead invited"; id: string; group: string; slug: string; by: string | null };
export type Credited = {
  kind: "credit";
  id: string;
  title: string;
  startsOn: Day;
  part: CreditPart;
  by: string;
};
export type ToReview = { kind: "review"; count: number; oldestAt: Date | null };
export type Drafts = { kind: "drafts"; count: number; drafts: { id: string; title: string }[] };
export type FirstSteps = { kind: "first steps" };

/** One thing that waits for whoever looks, and that can be answered where it stands. */
export type Need =
  | Returned
  | Invited
  | LeadInvited
  | Attendance
  | Headcount
  | Credited
  | ToReview
  | Drafts
  | FirstSteps;

/** At most so many at once; the next one moves up when one is answered. */
export const mostNeeds = 3;

const urgency: Record<Need["kind"], number> = {
  "first steps": 0,
  invited: 1,
  "lead invited": 1,
  returned: 2,
  review: 3,
  attendance: 4,
  headcount: 4,
  credit: 5,
  drafts: 6,
};

/** What others wait for first, then what is quickly forgotten, then what can wait; of a kind in the order given. */
export function inOrder(needs: readonly Need[]): Need[] {
  return [...needs].sort((one, other) => urgency[one.kind] - urgency[other.kind]);
}

const words = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** The news of the page: "Two things need you, Renata". */
export function headline(count: number, name: string): string {
  if (count === 0) return `Nothing needs you today, ${name}`;
  if (count === 1) return `One thing needs you, ${name}`;
  return `${words[count] ?? count} things need you, ${name}`;
}

const nouns: Record<Need["kind"], [string, string]> = {
  "first steps": ["first step", "first steps"],
  invited: ["invitation", "invitations"],
  "lead invited": ["invitation to lead", "invitations to lead"],
  attendance: ["headcount", "headcounts"],
  returned: ["came back", "came back"],
  review: ["to review", "to review"],
  headcount: ["headcount", "headcounts"],
  credit: ["credit", "credits"],
  drafts: ["draft", "drafts"],
};

/** What waits beyond those shown: "2 headcounts, 1 credit"; empty where nothing does. */
export function beyondWords(needs: readonly Need[]): string {
  const kinds = [...new Set(needs.map((need) => need.kind))];
  return kinds
    .map((kind) => {
      const count = needs.filter((need) => need.kind === kind).length;
      return `${count} ${nouns[kind][count === 1 ? 0 : 1]}`;
    })
    .join(", ");
}

/** What somebody is called to their face: the first word of the name. */
export function calledName(name: string | null): string {
  return name?.trim().split(/\s+/)[0] ?? "";
}
