import { isSignedIn, manages, type Viewer } from "../../viewer";

export type Credited = { id: string; country: string | null; programs: readonly string[] };

/** Administrators anything; a manager what somebody of their program and country is credited on; a member their own. */
export function mayImport(viewer: Viewer, credited: readonly Credited[]): boolean {
  if (viewer.isAdministrator) return true;
  return (
    isSignedIn(viewer) &&
    credited.some(
      ({ id, country, programs }) =>
        id === viewer.memberId || programs.some((programKey) => manages(viewer, programKey, country)),
    )
  );
}
