import { newId } from "@/db/id";
import { savedViews } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { saveViewInput } from "./schema";
import "server-only";

/** Keeps the filters of a list under a name, for oneself; the same name again replaces them. */
export const saveView = command({
  name: "view.save",
  input: saveViewInput,
  subject: async (_tx, _input, viewer) => {
    if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "Sign in first.");
    return { memberId: viewer.memberId };
  },
  allow: isSignedIn,
  run: async ({ tx, input, subject }) => {
    const [row] = await tx
      .insert(savedViews)
      .values({ id: newId(), ...subject, ...input, createdAt: now() })
      .onConflictDoUpdate({
        target: [savedViews.memberId, savedViews.path, savedViews.name],
        set: { query: input.query },
      })
      .returning({ id: savedViews.id });
    const id = row?.id ?? "";
    return { value: { id }, audit: { objectKind: "view", objectId: id, concernsId: subject.memberId, after: input } };
  },
});
