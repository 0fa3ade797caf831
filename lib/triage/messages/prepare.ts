import { and, desc, eq, gte, inArray, isNotNull, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { cycleReminders, members, messages, quietAsks, terms } from "@/db/schema";
import { dayInWords, dayOfInstant, daysAgo } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { fieldsWithoutValue, fillFields, refuseUnknownFields } from "@/lib/mail/fields";
import { mailRefusals } from "@/lib/notifications/mail-refusals";
import { emptyFieldWords, messageFields, sameCauseDays } from "./kinds";
import type { MessageInput } from "./schema";
import { type Addressee, addresseesOf } from "./values";
import "server-only";

type ReadyMessage = Omit<Addressee, "values"> & { cause: string; subject: string; body: string };

type LeftOut = { termId: string; name: string; why: string; canInsist: boolean };

type Given = MessageInput & { sendKey?: string };

/**
 * A message to each member of these terms, with the fields filled in, and who gets none and why. Reads only; within a transaction that
 * is what holds at its commit. `sent`: who has this very message already.
 */
export async function prepareMessages(from: Reader, viewer: Viewer, given: Given) {
  for (const words of given.words) refuseUnknownFields(words, messageFields);
  const people = await addresseesOf(from, viewer, given.termIds);
  const memberIds = [...new Set(people.map(({ memberId }) => memberId))];
  const refusals = await mailRefusals(from, memberIds, "written");
  const earlier = await writtenLately(from, viewer, { ...given, memberIds });
  const seen = new Set<string>();
  const ready: ReadyMessage[] = [];
  const leftOut: LeftOut[] = [];
  let sent = 0;

  for (const { values, ...person } of people) {
    const { termId, name, memberId, programKey } = person;
    const key = `${memberId} ${programKey}`;
    const leave = (why: string, canInsist = false) => leftOut.push({ termId, name, why, canInsist });
    const words = given.words.find((one) => one.programKey === programKey);
    const cause = causeOf(given, words?.subject ?? "");
    const before = earlier(person, cause);
    const [hole] = words ? fieldsWithoutValue(`${words.subject}\n\n${words.body}`, values) : [];
    if (memberId === viewer.memberId) leave("This is you.");
    else if (before?.isSame) sent += 1;
    else if (seen.has(key)) leave("Gets it once for this program, by another term.");
    else if (!words) leave("There are no words for this program.");
    else if (refusals.has(memberId)) leave(refusalWords[refusals.get(memberId) ?? "gone"]);
    else if (hole !== undefined) leave(emptyFieldWords[hole] ?? `Nothing is known for {${hole}}.`);
    else if (before && !given.insists) leave(before.why, true);
    else {
      seen.add(key);
      const subject = fillFields(words.subject, values).slice(0, 200);
      ready.push({ ...person, cause, subject, body: fillFields(words.body, values) });
    }
  }
  return { people, ready, leftOut, sent };
}

const refusalWords = {
  no_address: "Has no e-mail address.",
  chose_none: "Chose to get no such mail.",
  gone: "The account is disabled.",
};

/** For words of the manager's own the subject says what it is about. */
function causeOf({ kind }: MessageInput, subject: string): string {
  return kind === "other" ? `other ${fold(subject)}` : kind;
}

/** By whom, or by which mail of the program, each was written to for the same cause within 30 days. */
async function writtenLately(from: Reader, viewer: Viewer, given: Given & { memberIds: string[] }) {
  const { kind, memberIds, sendKey } = given;
  const since = daysAgo(sameCauseDays);
  const rows = await from
    .select({
      ...{ memberId: messages.memberId, programKey: messages.programKey, termId: messages.termId },
      ...{ cause: messages.cause, sendKey: messages.sendKey, at: messages.writtenAt, by: members.name },
    })
    .from(messages)
    .leftJoin(members, eq(members.id, messages.writtenById))
    .where(
      and(
        inArray(messages.memberId, [...memberIds, ""]),
        or(and(eq(messages.kind, kind), gte(messages.writtenAt, since)), eq(messages.sendKey, sendKey ?? "")),
      ),
    )
    .orderBy(desc(messages.writtenAt), desc(messages.id));
  const mailed = kind === "quiet" || kind === "missing" ? await mailedLately(from, kind, memberIds) : [];
  const on = (at: Date) => dayInWords(dayOfInstant(at, viewer.timeZone));
  return ({ memberId, programKey, termId }: Addressee | Omit<Addressee, "values">, cause: string) => {
    const isTheirs = (one: { memberId: string; programKey: string }) =>
      one.memberId === memberId && one.programKey === programKey;
    if (sendKey && rows.some((row) => row.sendKey === sendKey && row.termId === termId))
      return { isSame: true, why: "" };
    const message = rows.find((row) => isTheirs(row) && row.cause === cause && row.at >= since);
    if (message) return { isSame: false, why: `${message.by ?? "Somebody"} wrote about this on ${on(message.at)}.` };
    const mail = mailed.find(isTheirs);
    return mail ? { isSame: false, why: `Tenet sent a mail about this on ${on(mail.at)}.` } : null;
  };
}

/** What the program asked or reminded by itself. */
async function mailedLately(from: Reader, kind: "quiet" | "missing", memberIds: string[]) {
  const since = daysAgo(sameCauseDays);
  if (kind === "quiet")
    return from
      .select({ memberId: quietAsks.memberId, programKey: quietAsks.programKey, at: quietAsks.askedAt })
      .from(quietAsks)
      .where(
        and(
          inArray(quietAsks.memberId, [...memberIds, ""]),
          isNotNull(quietAsks.tokenHash),
          gte(quietAsks.askedAt, since),
        ),
      )
      .orderBy(desc(quietAsks.askedAt), desc(quietAsks.id));
  const rows = await from
    .select({ memberId: terms.memberId, programKey: terms.programKey, at: cycleReminders.sentAt })
    .from(cycleReminders)
    .innerJoin(terms, eq(terms.id, cycleReminders.termId))
    .where(and(inArray(terms.memberId, [...memberIds, ""]), gte(cycleReminders.sentAt, since)))
    .orderBy(desc(cycleReminders.sentAt), desc(terms.id));
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []));
}
