import type { Viewer } from "@/lib/core/viewer";

/** Programs, goals, traits, principles, activity types and certifications are the administrators' to change; everybody reads them. */
export function mayEditCatalogue(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}
