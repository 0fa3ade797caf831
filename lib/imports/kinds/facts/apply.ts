import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import { checkFact } from "@/lib/facts/check";
import { correctFact } from "@/lib/facts/correct";
import { recordFact } from "@/lib/facts/record";
import { madeId } from "../../made-id";
import { beforeOf, type FactWork } from "./decide-fact";
import "server-only";

/** Records, corrects or checks a fact as the page of the member does; each command asks its own policy. */
export async function applyFact(
  tx: Transaction,
  viewer: Viewer,
  { work, batch }: { work: FactWork; batch: Batch },
): Promise<Wrote> {
  const { fact } = work;
  if (work.do === "record") Object.assign(fact, await recordFact.within(tx, viewer, work.input, batch));
  const choice = () => ({ id: madeId(fact), version: fact.version });
  if (work.do === "correct")
    Object.assign(fact, await correctFact.within(tx, viewer, { ...work.input, ...choice() }, batch));
  if (work.do === "check" || work.isChecked) Object.assign(fact, await checkFact.within(tx, viewer, choice(), batch));
  const wrote = { kind: "fact" as const, ...choice() };
  return work.do === "record"
    ? { ...wrote, created: true }
    : { ...wrote, created: false, before: beforeOf(work.before) };
}
