import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { searchMembers } from "@/lib/members/search";
import { peopleByActivity } from "./people-by-activity";
import { peopleByBio } from "./people-by-bio";
import { peopleBySpecialty } from "./people-by-specialty";
import "server-only";

export type FoundPerson = { slug: string; name: string; detail: string };

/**
 * People whose name, city or handle has the words, then those by what they know: a specialty, what they are credited on, what they say of
 * themselves. Each once, with why they were found, as far as the viewer may see it; nobody for a visitor.
 */
export async function peopleMatching(
  viewer: Viewer,
  { words, activities, most }: { words: string; activities: readonly { id: string; title: string }[]; most: number },
): Promise<FoundPerson[]> {
  if (!isSignedIn(viewer)) return [];
  const found = new Map<string, FoundPerson>();
  const searches = [
    () => searchMembers(viewer, words),
    () => peopleBySpecialty(viewer, words),
    () => peopleByActivity(viewer, activities),
    () => peopleByBio(viewer, words),
  ];
  for (const search of searches) {
    if (found.size >= most) break;
    for (const { slug, name, detail } of await search())
      if (!found.has(slug) && found.size < most) found.set(slug, { slug, name, detail });
  }
  return [...found.values()];
}
