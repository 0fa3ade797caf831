import "server-only";
import type { Transaction } from "@/db/client";
import { auditEntries, type Wrote } from "@/db/schema";
import { importActivity } from "@/lib/activities/importing/commands";
import type { Later } from "@/lib/command";
import { recount } from "@/lib/counting/commands";
import { createMember } from "@/lib/members/commands";
import { completeMember } from "@/lib/members/completing/commands";
import { grantTerm } from "@/lib/terms/commands";
import type { Viewer } from "@/lib/viewer";
import type { Decision, Person, Work } from "../judging/rules";

/** A transaction's audit and counting, done once for all of its rows. */
export async function settle(tx: Transaction, { audit, recount: ids }: Later): Promise<void> {
  await recount(tx, ids);
  for (let at = 0; at < audit.length; at += 200) await tx.insert(auditEntries).values(audit.slice(at, at + 200));
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

function idOf(person: Person): string {
  if (!person.id) throw new Error("The person has not been made yet.");
  return person.id;
}
