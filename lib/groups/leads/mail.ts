import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members } from "@/db/schema";
import { programManagers } from "@/lib/accounts/program-managers";
import { dayInWords } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import type { Group } from "../get";
import "server-only";

type LeadInvitation = { group: Group; memberId: string; by: Viewer; hasTakenOver?: boolean };

/** Tells somebody that they are asked to lead, or that a group was handed over to them; by their choice of mail. */
export async function mailInvitedLead(
  tx: Transaction,
  { group, memberId, by, hasTakenOver }: LeadInvitation,
): Promise<void> {
  const who = by.name ?? "A program manager";
  const byId = by.memberId;
  if (hasTakenOver)
    await notify(tx, {
      memberId,
      kind: "leading",
      object: { kind: "group", id: group.id },
      aboutId: byId,
      subject: `You lead ${group.name} now`,
      body: [`${who} handed ${group.name} over to you.`],
      button: { label: `Open ${group.name}`, href: `/groups/${group.slug}` },
    });
  else
    await notify(tx, {
      memberId,
      kind: "invited",
      object: { kind: "group", id: group.id },
      aboutId: byId,
      detail: `${who} asks you`,
      subject: `Will you lead ${group.name}?`,
      body: [`${who} asks you to lead ${group.name} together. You can say yes or no on your home page.`],
      button: { label: "Answer the invitation", href: "/home" },
    });
}

type LastLeadLeft = { group: Group; memberId: string; toOn: string; reason: string | null; by: Viewer };

/** Tells the managers of the group's program, or else the administrators, that it has no lead any longer. */
export async function mailManagersWithoutLead(
  tx: Transaction,
  { group, memberId, toOn, reason, by }: LastLeadLeft,
): Promise<void> {
  const [who] = await tx.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  const people = await programManagers(tx, {
    programKeys: group.programKey ? [group.programKey] : [],
    country: group.country,
  });
  const inCountry = people.filter(({ isManager }) => isManager);
  const isOwn = by.memberId === memberId;
  const stops = isOwn ? "steps down on" : "stops leading on";
  for (const { id } of inCountry.length > 0 ? inCountry : people) {
    await notify(tx, {
      memberId: id,
      kind: "leadless",
      object: { kind: "group", id: group.id },
      aboutId: memberId,
      detail: `${who?.name ?? "The last lead"} ${stops} ${dayInWords(toOn)}`,
      subject: `${group.name} has no lead now`,
      body: [
        `${who?.name ?? "The last lead"} ${stops} ${dayInWords(toOn)}, and ${group.name} has no other lead.`,
        ...(reason ? [`${isOwn ? "The lead writes" : `${by.name ?? "A program manager"} writes`}: ${reason}`] : []),
        "You can add a lead on the group's page.",
      ],
      button: { label: `Open ${group.name}`, href: `/groups/${group.slug}` },
    });
  }
}
