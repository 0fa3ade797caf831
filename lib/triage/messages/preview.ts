import { db } from "@/db/client";
import { newId } from "@/db/id";
import { parse } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import { keepStandings } from "../keep-standings";
import { prepareMessages } from "./prepare";
import { mostAtOnce, previewMessagesInput, tooMany } from "./schema";
import { mayEditMessages, messageTemplatesOf } from "./templates";
import { addresseesOf } from "./values";
import "server-only";

/** What each member would read who is written to now, and who is left out and why; with the key of the press that sends it. For whoever manages the terms. */
export async function previewMessages(viewer: Viewer, raw: unknown) {
  const input = parse(previewMessagesInput, raw);
  if (!isSignedIn(viewer)) throw notFoundError("term");
  await keepStandings(viewer);
  const { people, ready, leftOut } = await prepareMessages(db, viewer, input);
  if (people.length === 0) throw notFoundError("term");
  return {
    sendKey: newId(),
    leftOut,
    ready: ready.map(({ termId, name, subject, body }) => ({ termId, name, subject, body })),
  };
}

/** What one begins with who writes to the members of these terms: the words of each of their programs, and where answers go. */
export async function messagesToBegin(viewer: Viewer, termIds: readonly string[]) {
  if (termIds.length > mostAtOnce) throw new Refusal("invalid", tooMany);
  const people = isSignedIn(viewer) ? await addresseesOf(db, viewer, termIds) : [];
  if (people.length === 0) throw notFoundError("term");
  const programs = new Map(people.map(({ programKey, values }) => [programKey, values.program]));
  const templates = await messageTemplatesOf(viewer, [...programs.keys()]);
  const [own] = await emailAddressesOf(db, viewer.memberId ?? "");
  return {
    termIds: people.map(({ termId }) => termId),
    replyTo: own?.email ?? null,
    programs: [...programs].map(([key, name]) => ({
      ...{ key, name, templates: templates.get(key) ?? [], mayEdit: mayEditMessages(viewer, key) },
    })),
  };
}
