import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionIdOfRequest } from "./session-cookie";
import { isManager, isSignedIn, type Viewer, viewerOfSession, visitor } from "./viewer";
import "server-only";

/** Who looks, read from the database once a request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const sessionId = await sessionIdOfRequest();
  return sessionId ? viewerOfSession(sessionId) : visitor;
});

type Needed = "member" | "manager" | "administrator";

/** The check of a page. A visitor is led to sign in and back; who lacks the role sees what they would for no such page. */
export async function requireViewer(needed: Needed, returnTo: string): Promise<Viewer & { memberId: string }> {
  const viewer = await currentViewer();
  if (!isSignedIn(viewer)) redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  if (needed === "manager" && !isManager(viewer)) notFound();
  if (needed === "administrator" && !viewer.isAdministrator) notFound();
  return viewer;
}
