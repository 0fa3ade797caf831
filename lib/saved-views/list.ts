import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

export type SavedView = { id: string; name: string; query: string };

/** The viewer's own saved views of the list at that path, by name. */
export async function listViews(viewer: Viewer, path: string): Promise<SavedView[]> {
  return db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(and(eq(savedViews.memberId, viewer.memberId ?? ""), eq(savedViews.path, path)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}
