import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import { cancelEvent } from "@/lib/events/cancel";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { reviseEvent } from "@/lib/events/revise";
import type { EventWork } from "./decide";
import "server-only";

/** Logs, plans, revises or calls off an event as its pages do; each command asks its own policy. */
export async function applyEvent(
  tx: Transaction,
  viewer: Viewer,
  { work, batch }: { work: EventWork; batch: Batch },
): Promise<Wrote> {
  const cancelled = async (id: string, version: number) =>
    (await cancelEvent.within(tx, viewer, { id, version, why: null }, batch)).version;
  if (work.do === "log") {
    const { id } = await logEvent.within(tx, viewer, work.input, batch);
    return { kind: "event", id, created: true, version: 1 };
  }
  if (work.do === "plan") {
    const { id } = await planEvent.within(tx, viewer, work.input, batch);
    return { kind: "event", id, created: true, version: work.isCancelled ? await cancelled(id, 1) : 1 };
  }
  const { id, before } = work;
  const version =
    work.do === "cancel"
      ? await cancelled(id, work.version)
      : (await reviseEvent.within(tx, viewer, work.input, batch)).version;
  return { kind: "event", id, created: false, version, before };
}
