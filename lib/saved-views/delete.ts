import { and, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { deleteViewInput } from "./schema";
import "server-only";

/** Drops one of the viewer's own saved views. */
export const deleteView = command({
  name: "view.drop",
  input: deleteViewInput,
  subject: async (tx, input, viewer) => {
    const own = and(eq(savedViews.id, input.id), eq(savedViews.memberId, viewer.memberId ?? ""));
    const [view] = await tx.select().from(savedViews).where(own);
    if (!view) throw notFoundError("view");
    return view;
  },
  allow: (viewer, view) => view.memberId === viewer.memberId,
  run: async ({ tx, subject: view }) => {
    await tx.delete(savedViews).where(eq(savedViews.id, view.id));
    const { path, name, query } = view;
    const before = { path, name, query };
    return { value: before, audit: { objectKind: "view", objectId: view.id, concernsId: view.memberId, before } };
  },
});
