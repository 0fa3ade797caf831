import type { z } from "zod";
import type { ActionResult } from "@/lib/core/errors";
import type { EndableLead } from "@/lib/groups/leads/list";
import type { MemberTerm } from "@/lib/terms/get";
import type { lifecycle } from "@/lib/terms/lifecycle";
import type { manualTermEndings } from "@/lib/terms/status";
import type { UsualLength } from "@/lib/terms/usual-length";

/** A term as its steps need it. */
export type StepTerm = {
  id: string;
  version: number;
  state: "invited" | "active" | "on_hold" | "grace" | "ended";
  ending: MemberTerm["ending"];
  startsOn: string;
  endsOn: string | null;
  graceDays: number;
  usual: UsualLength;
  detail: string | null;
  level: string | null;
  groupId: string | null;
  /** The open leads of the term's program that the viewer may end with it. */
  leads: Pick<EndableLead, "id" | "group" | "others">[];
};

/** A lead that ends with the term; of the last one it is said on purpose that nobody is left. */
export type LeadEnd = { id: string; leavesNobody?: boolean };

export type StepInput = {
  id: string;
  version: number;
  startsOn?: string | null;
  endsOn?: string | null;
  fromOn?: string;
  onDay?: string;
  untilOn?: string;
  ending?: (typeof manualTermEndings)[number];
  detail?: string | null;
  level?: string | null;
  groupId?: string | null;
  reason?: string | null;
  leads?: LeadEnd[];
};
export type StepField =
  | "startsOn"
  | "endsOn"
  | "fromOn"
  | "onDay"
  | "untilOn"
  | "ending"
  | "detail"
  | "level"
  | "reason";
export type StepDone = {
  id: string;
  version: number;
  endedId?: string;
  leads?: string[];
  before?: { endsOn: string | null; state: string };
};

/** What a manager does with a term; accepting and declining are the member's. */
type StepName = Exclude<keyof typeof lifecycle, "accept" | "decline">;

export type Step = {
  name: StepName;
  label: string;
  verb: string;
  /** Afterwards, in the notice. */
  said: string;
  hint: string;
  /** Where it asks more than its transition does. */
  schema?: z.ZodType<unknown, StepInput>;
  run: (input: StepInput) => Promise<ActionResult<StepDone>>;
  fields: Partial<Record<StepField, string>>;
  start: (term: StepTerm, today: string) => Partial<StepInput>;
  /** Takes the step back, where that is one more command. */
  undo?: (done: StepDone, input: StepInput) => Promise<ActionResult<unknown>>;
};
