import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import { importActivity } from "@/lib/activities/import";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import { cancelEvent } from "@/lib/events/cancel";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { reviseEvent } from "@/lib/events/revise";
import { addGroup } from "@/lib/groups/add";
import { editGroup } from "@/lib/groups/edit";
import { addMember } from "@/lib/members/add";
import { completeMember } from "@/lib/members/complete";
import { grantTerm } from "@/lib/terms/grant";
import type { RowDecision, RowWork } from "../decision";
import "server-only";

/** Does what was decided on a row, each through the command that the form uses; answers what was written. */
export async function applyRow(tx: Transaction, viewer: Viewer, { work }: RowDecision, batch: Batch): Promise<Wrote[]> {
  const wrote: Wrote[] = [];
  for (const one of work) wrote.push(await applyWork(tx, viewer, one, batch));
  return wrote;
}

async function applyWork(tx: Transaction, viewer: Viewer, work: RowWork, batch: Batch): Promise<Wrote> {
  if (work.do === "log") {
    const { id } = await importActivity.within(tx, viewer, work.input, batch);
    return { kind: "activity", id, created: true, version: 1 };
  }
  if ("before" in work && work.do !== "revise group") return applyToEvent(tx, viewer, work, batch);
  if (work.do === "log event") {
    const { id } = await logEvent.within(tx, viewer, work.input, batch);
    return { kind: "event", id, created: true, version: 1 };
  }
  if (work.do === "plan event") {
    const { id } = await planEvent.within(tx, viewer, work.input, batch);
    const version = work.isCancelled ? await cancelEventOfRow(tx, viewer, { id, version: 1 }, batch) : 1;
    return { kind: "event", id, created: true, version };
  }
  if (work.do === "create group") {
    const { id } = await addGroup.within(tx, viewer, work.input, batch);
    work.group.id = id;
    return { kind: "group", id, created: true, version: 1 };
  }
  if (work.do === "revise group") {
    const { group, input, before } = work;
    const { id, version } = await editGroup.within(tx, viewer, { ...input, id: madeId(group) }, batch);
    return { kind: "group", id, created: false, version, before };
  }
  if (work.do === "create") {
    const { id } = await addMember.within(tx, viewer, work.input, batch);
    work.person.id = id;
    return { kind: "member", id, created: true, version: 1 };
  }
  if (work.do === "complete") {
    const { id, version, before } = await completeMember.within(
      tx,
      viewer,
      { ...work.input, id: madeId(work.person) },
      batch,
    );
    return { kind: "member", id, created: false, version, before };
  }
  const { id } = await grantTerm.within(tx, viewer, { ...work.input, memberId: madeId(work.person) }, batch);
  return { kind: "term", id, created: true, version: 1 };
}

type EventWork = Extract<RowWork, { do: "revise event" | "cancel event" }>;

async function applyToEvent(tx: Transaction, viewer: Viewer, work: EventWork, batch: Batch): Promise<Wrote> {
  const { id, before } = work;
  const version =
    work.do === "cancel event"
      ? await cancelEventOfRow(tx, viewer, work, batch)
      : (await reviseEvent.within(tx, viewer, work.input, batch)).version;
  return { kind: "event", id, created: false, version, before };
}

async function cancelEventOfRow(tx: Transaction, viewer: Viewer, event: { id: string; version: number }, batch: Batch) {
  const { id, version } = event;
  return (await cancelEvent.within(tx, viewer, { id, version, why: null }, batch)).version;
}

function madeId(known: { id: string | null }): string {
  if (!known.id) throw new Error("This row needs another row that was not imported.");
  return known.id;
}
