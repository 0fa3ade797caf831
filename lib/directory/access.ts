import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { getSettings } from "@/lib/settings/get";
import "server-only";

/** Whether the viewer may page through the members at all: visitors only where an administrator left the directory open. */
export async function isDirectoryOpenTo(viewer: Viewer): Promise<boolean> {
  return isSignedIn(viewer) || viewer.isAdministrator || (await getSettings(viewer)).directoryIsPublic;
}

/** Administrators, who have the list of all members, choose terms by those who hold them. */
export function maySelectMembers(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}
