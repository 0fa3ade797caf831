import "server-only";
import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { savedViews } from "@/db/schema";
import { now } from "../clock";
import { command } from "../command";
import { missing, Refusal } from "../errors";
import { isSignedIn } from "../viewer";
import { dropViewInput, saveViewInput } from "./schema";

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

/** Drops one of the viewer's own saved views. */
export const dropView = command({
  name: "view.drop",
  input: dropViewInput,
  subject: async (tx, input, viewer) => {
    const own = and(eq(savedViews.id, input.id), eq(savedViews.memberId, viewer.memberId ?? ""));
    const [view] = await tx.select().from(savedViews).where(own);
    if (!view) throw missing("view");
    return view;
  },
  allow: isSignedIn,
  run: async ({ tx, subject: view }) => {
    await tx.delete(savedViews).where(eq(savedViews.id, view.id)).returning({ id: savedViews.id });
    const { path, name, query } = view;
    const before = { path, name, query };
    return { value: before, audit: { objectKind: "view", objectId: view.id, concernsId: view.memberId, before } };
  },
});
