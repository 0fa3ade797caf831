import "server-only";
import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { activities, activityFigures, activityLinks, auditEntries, credits, tags, type Wrote } from "@/db/schema";
import { importActivity } from "@/lib/activities/importing/commands";
import type { Later } from "@/lib/command";
import { recount } from "@/lib/counting/commands";
import { logEvent, planEvent, reviseEvent } from "@/lib/events/commands";
import { cancelEvent } from "@/lib/events/states/commands";
import { createGroup, reviseGroup } from "@/lib/groups/commands";
import { createMember } from "@/lib/members/commands";
import { completeMember } from "@/lib/members/completing/commands";
import { grantTerm } from "@/lib/terms/commands";
import type { Viewer } from "@/lib/viewer";
import type { Decision, Work } from "../judging/rules";

/** What the rows of a transaction left for its end, written at once: new activities with their parts, counting, audit. */
export async function settle(tx: Transaction, { audit, activities: made }: Later): Promise<void> {
  const parts = made.map((one) => one.parts);
  const [links, figures, people, marks] = [
    parts.flatMap((one) => one.links),
    parts.flatMap((one) => one.figures),
    parts.flatMap((one) => one.people),
    parts.flatMap((one) => one.marks),
  ];
  for (const some of chunksOf(made)) await tx.insert(activities).values(some.map(({ activity }) => activity));
  for (const some of chunksOf(links)) await tx.insert(activityLinks).values(some);
  for (const some of chunksOf(figures)) await tx.insert(activityFigures).values(some);
  for (const some of chunksOf(people)) await tx.insert(credits).values(some);
  for (const some of chunksOf(marks)) await tx.insert(tags).values(some);
  await recount(
    tx,
    made.flatMap(({ activity }) => activity.id ?? []),
  );
  for (const some of chunksOf(audit)) await tx.insert(auditEntries).values(some);
}

/** Does what was decided on a row, each through the command that the form uses; answers what was written. */
export async function takeRow(tx: Transaction, viewer: Viewer, { work }: Decision, later: Later): Promise<Wrote[]> {
  const wrote: Wrote[] = [];
  for (const one of work) wrote.push(await done(tx, viewer, one, later));
  return wrote;
}

async function done(tx: Transaction, viewer: Viewer, work: Work, later: Later): Promise<Wrote> {
  if (work.do === "log") {
    const { id } = await importActivity.within(tx, viewer, work.input, later);
    return { kind: "activity", id, created: true, version: 1 };
  }
  if ("before" in work && work.do !== "revise group") return onEvent(tx, viewer, work, later);
  if (work.do === "log event") {
    const { id } = await logEvent.within(tx, viewer, work.input, later);
    return { kind: "event", id, created: true, version: 1 };
  }
  if (work.do === "plan event") {
    const { id } = await planEvent.within(tx, viewer, work.input, later);
    const version = work.isCancelled ? await calledOff(tx, viewer, { id, version: 1 }, later) : 1;
    return { kind: "event", id, created: true, version };
  }
  if (work.do === "create group") {
    const { id } = await createGroup.within(tx, viewer, work.input, later);
    work.group.id = id;
    return { kind: "group", id, created: true, version: 1 };
  }
  if (work.do === "revise group") {
    const { group, input, before } = work;
    const { id, version } = await reviseGroup.within(tx, viewer, { ...input, id: idOf(group) }, later);
    return { kind: "group", id, created: false, version, before };
  }
  if (work.do === "create") {
    const { id } = await createMember.within(tx, viewer, work.input, later);
    work.person.id = id;
    return { kind: "member", id, created: true, version: 1 };
  }
  if (work.do === "complete") {
    const { id, version, before } = await completeMember.within(
      tx,
      viewer,
      { ...work.input, id: idOf(work.person) },
      later,
    );
    return { kind: "member", id, created: false, version, before };
  }
  const { id } = await grantTerm.within(tx, viewer, { ...work.input, memberId: idOf(work.person) }, later);
  return { kind: "term", id, created: true, version: 1 };
}

type OnEvent = Extract<Work, { do: "revise event" | "cancel event" }>;

async function onEvent(tx: Transaction, viewer: Viewer, work: OnEvent, later: Later): Promise<Wrote> {
  const { id, before } = work;
  const version =
    work.do === "cancel event"
      ? await calledOff(tx, viewer, work, later)
      : (await reviseEvent.within(tx, viewer, work.input, later)).version;
  return { kind: "event", id, created: false, version, before };
}

async function calledOff(tx: Transaction, viewer: Viewer, event: { id: string; version: number }, later: Later) {
  const { id, version } = event;
  return (await cancelEvent.within(tx, viewer, { id, version, why: null }, later)).version;
}

function idOf(known: { id: string | null }): string {
  if (!known.id) throw new Error("This row needs another row that was not imported.");
  return known.id;
}
