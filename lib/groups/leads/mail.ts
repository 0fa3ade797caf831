import { and, eq, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members, roleGrants } from "@/db/schema";
import { appUrl } from "@/lib/core/app-url";
import type { Viewer } from "@/lib/core/viewer";
import { writeMail } from "@/lib/mail/write";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import type { Group } from "../get";
import "server-only";

type LeadInvitation = { group: Group; memberId: string; by: string | null; hasTakenOver?: boolean };

/** Tells somebody that they are asked to lead, or that a group was handed over to them; nobody without an address is told. */
export async function mailInvitedLead(
  tx: Transaction,
  { group, memberId, by, hasTakenOver }: LeadInvitation,
): Promise<void> {
  const [address] = await emailAddressesOf(tx, memberId);
  if (!address) return;
  const who = by ?? "A program manager";
  const text = hasTakenOver
    ? [`${who} handed ${group.name} over to you. Its page:`, `${appUrl()}/groups/${group.slug}`]
    : [`${who} asks you to lead ${group.name} together. Say yes or no on your home page:`, `${appUrl()}/home`];
  await writeMail(tx, {
    recipient: address.email,
    subject: hasTakenOver ? `You lead ${group.name} now` : `Will you lead ${group.name}?`,
    text: [`Hello ${address.name},`, ...text].join("\n\n"),
  });
}

type LastLeadLeft = { group: Group; memberId: string; toOn: string; reason: string | null; by: Viewer };

/** Tells the managers of the group's program, or else the administrators, that it has no lead any longer. */
export async function mailManagersWithoutLead(
  tx: Transaction,
  { group, memberId, toOn, reason, by }: LastLeadLeft,
): Promise<void> {
  const [who] = await tx.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  const grants = await tx
    .select()
    .from(roleGrants)
    .where(
      and(
        isNull(roleGrants.endedAt),
        or(eq(roleGrants.role, "administrator"), eq(roleGrants.programKey, group.programKey ?? "")),
      ),
    );
  const inCountry = grants.filter(
    ({ role, countries }) => role === "manager" && (!countries || countries.includes(group.country ?? "")),
  );
  const isOwn = by.memberId === memberId;
  const told = inCountry.length > 0 ? inCountry : grants.filter(({ role }) => role === "administrator");
  for (const id of new Set(told.map((grant) => grant.memberId))) {
    const [address] = await emailAddressesOf(tx, id);
    if (!address) continue;
    const text = [
      `Hello ${address.name},`,
      `${who?.name ?? "The last lead"} ${isOwn ? "steps down" : "stops leading"} on ${toOn}, and ${group.name} has no other lead.`,
      ...(reason ? [`${isOwn ? "The lead writes" : `${by.name ?? "A program manager"} writes`}: ${reason}`] : []),
      "You can add a lead on the group's page:",
      `${appUrl()}/groups/${group.slug}`,
    ];
    await writeMail(tx, {
      recipient: address.email,
      subject: `${group.name} has no lead now`,
      text: text.join("\n\n"),
    });
  }
}
