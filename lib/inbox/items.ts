import type { ActivityState, CreditPart, FigureKey } from "@/db/words";
import type { Day } from "@/lib/core/clock";

export type InboxReturn = {
  kind: "returned";
  id: string;
  title: string;
  reason: string | null;
  field: string | null;
  at: Date;
  by: string;
};

export type InboxInvitation = {
  kind: "invited";
  id: string;
  version: number;
  program: { key: string; name: string; color: string; shape: string };
  detail: string | null;
  startsOn: Day;
  endsOn: Day | null;
};

export type InboxHeadcount = {
  kind: "headcount";
  id: string;
  version: number;
  title: string;
  startsOn: Day;
  endsOn: Day | null;
  state: ActivityState;
  asks: FigureKey[];
};

export type InboxAttendance = {
  kind: "attendance";
  id: string;
  version: number;
  title: string;
  group: string;
  startsOn: Day;
  expected: number | null;
};

export type InboxLeadInvitation = { kind: "lead invited"; id: string; group: string; slug: string; by: string | null };

export type InboxCredit = {
  kind: "credit";
  id: string;
  title: string;
  startsOn: Day;
  part: CreditPart;
  by: string;
};

export type InboxReview = {
  kind: "review";
  count: number;
  /** What has waited for longest. */
  oldest: { title: string; by: string | null; at: Date } | null;
};

export type InboxEndingTerms = {
  kind: "ending terms";
  terms: number;
  members: number;
  until: Day;
  programs: { name: string; count: number }[];
};

export type InboxFailedImport = {
  kind: "failed import";
  id: string;
  fileName: string;
  at: Date;
  failure: string | null;
};

export type InboxDrafts = { kind: "drafts"; count: number; drafts: { id: string; title: string }[] };

export type InboxFirstSteps = { kind: "first steps" };

/** One thing that waits for whoever looks, and that can be answered where it stands. */
export type InboxItem =
  | InboxReturn
  | InboxInvitation
  | InboxLeadInvitation
  | InboxAttendance
  | InboxHeadcount
  | InboxCredit
  | InboxReview
  | InboxEndingTerms
  | InboxFailedImport
  | InboxDrafts
  | InboxFirstSteps;
