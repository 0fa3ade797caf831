import { randomBytes } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { groupLeads, groupQuietAsks, members, programs } from "@/db/schema";
import { dayInWords, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { dayField, idField } from "@/lib/core/fields";
import { leadsOnDay } from "@/lib/core/group-leads";
import { hashSecret } from "@/lib/core/secrets";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { answerDays, type QuietAnswer } from "../schema";
import { newlyQuietGroups, pacesOfGroups } from "./find-quiet";
import "server-only";
import { z } from "zod";

/** Asks all leads of every group by mail how it is that went quiet since its program asks, once for each time; answers how many groups. The machinery's. */
export async function askQuietGroups(viewer: Viewer): Promise<number> {
  let asked = 0;
  for (const { id, quietFrom } of await newlyQuietGroups(db, viewer))
    asked += await askLeads(viewer, { groupId: id, quietFrom });
  return asked;
}

/** Notes which leads are asked and writes to each; who gets no such mail is noted, too. */
const askLeads = command({
  name: "quiet.ask_group",
  input: z.strictObject({ groupId: idField, quietFrom: dayField }),
  subject: (tx, asked, viewer) => groupToAsk(tx, viewer, asked),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input, subject }) => {
    if (!subject) return { value: 0, audit: [] };
    const { group, leads } = subject;
    const asked: string[] = [];
    for (const { leadId, memberId } of leads) {
      const secret = randomBytes(32).toString("base64url");
      const ask = { id: newId(), ...input, leadId, memberId, programKey: group.programKey, askedAt: now() };
      const [first] = await tx
        .insert(groupQuietAsks)
        .values({ ...ask, tokenHash: hashSecret(secret) })
        .onConflictDoNothing()
        .returning({ id: groupQuietAsks.id });
      if (!first) continue;
      asked.push(memberId);
      const isMailed = await notify(tx, {
        ...{ memberId, kind: "group_quiet", object: { kind: "group", id: group.id } },
        ...letter(subject, secret),
        detail: `Without an answer within ${answerDays} days, a manager gets in touch.`,
        button: { label: `Open ${group.name}`, href: `/groups/${group.slug}` },
      });
      if (!isMailed) await tx.update(groupQuietAsks).set({ tokenHash: null }).where(eq(groupQuietAsks.id, ask.id));
    }
    if (asked.length === 0) return { value: 0, audit: [] };
    return { value: 1, audit: { objectKind: "group", objectId: group.id, after: { leads: asked.length } } };
  },
});

type ToAsk = NonNullable<Awaited<ReturnType<typeof groupToAsk>>>;

/** Null where something changed since it was found, or where nobody leads it. */
async function groupToAsk(
  tx: Transaction,
  viewer: Viewer,
  { groupId, quietFrom }: { groupId: string; quietFrom: string },
) {
  const [group] = await pacesOfGroups(tx, viewer, { ids: [groupId] });
  if (!group?.isQuiet || group.quietFrom !== quietFrom) return null;
  const leads = await tx
    .select({ leadId: groupLeads.id, memberId: groupLeads.memberId })
    .from(groupLeads)
    .innerJoin(members, eq(members.id, groupLeads.memberId))
    .where(
      and(
        eq(groupLeads.groupId, groupId),
        leadsOnDay(group.day),
        isNull(members.erasedAt),
        isNull(members.mergedIntoId),
      ),
    )
    .orderBy(asc(groupLeads.fromOn), asc(groupLeads.id));
  const [program] = await tx.select({ name: programs.name }).from(programs).where(eq(programs.key, group.programKey));
  return leads.length > 0 && program ? { group, leads, program: program.name } : null;
}

function letter({ group, program, leads }: ToAsk, secret: string) {
  const link = (label: string, answer: QuietAnswer) => ({ label, href: `/quiet/${secret}?answer=${answer}` });
  const last = group.lastHeldOn
    ? `The last event of ${group.name} that we know of was on ${dayInWords(group.lastHeldOn)}.`
    : `We know of no event of ${group.name} yet.`;
  return {
    subject: `How is ${group.name}? A question from ${program}`,
    body: [
      `${last} That is fine. We ask so that we know what to expect, and whether we can help.`,
      `Choose the answer that is true${leads.length > 1 ? "; one of you is enough" : ""}. You do not need to sign in, and nothing changes before you press the button on the page.`,
      `If nobody answers within ${answerDays} days, a manager of the program gets in touch. The group and its leads stay as they are.`,
    ],
    // Only the mail has the link: whoever has that may answer.
    mail: {
      isSecret: true,
      button: {
        ...link("The group goes on", "still_here"),
        also: [link("It rests until a day", "on_leave"), link("I want somebody else to lead", "stepping_down")],
      },
    },
  };
}
