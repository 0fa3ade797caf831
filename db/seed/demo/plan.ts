import type { ActivityState, CreditPart, FigureKey } from "../../words";
import type { DemoMember } from "./rows";

/** An activity before it becomes rows: what is written by hand says more, the rest is filled in by chance. */
export type Plan = {
  by: DemoMember;
  programKey: string;
  type: string;
  day: string;
  title: string;
  language: string;
  lastDay?: string;
  description?: string;
  links?: string[];
  figures?: Partial<Record<FigureKey, number>>;
  /** Keys, or a key and why. */
  goals?: (string | [string, string])[];
  principles?: (string | [string, string])[];
  /** Its goals were forgotten: it waits, and would count for no program. */
  forgetsGoals?: true;
  part?: CreditPart;
  with?: { member?: DemoMember; guest?: string; part: CreditPart }[];
  state?: ActivityState;
  /** Days since it was sent to review. */
  waits?: number;
  reviewer?: string;
  reason?: string;
  field?: string;
  visibility?: "private" | "community" | "public";
};

/** A plan written by hand: by the name, for Builders and in English unless it says otherwise. */
export type Written = Omit<Plan, "by" | "programKey" | "language"> & {
  by: string;
  programKey?: string;
  language?: string;
};
