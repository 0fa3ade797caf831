import { and, asc, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { biosMatching } from "@/db/search";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, ownOrManagedMember } from "@/lib/members/policy";
import type { FoundPerson } from "./people";
import "server-only";

const most = 5;
const shortestWord = 3;

/** People who say all these words of themselves, where they show it to members; five at most, by name. Short words find nobody. */
export async function peopleByBio(viewer: Viewer, words: string): Promise<FoundPerson[]> {
  const matches = biosMatching(words);
  if (!matches || words.split(/\s+/).every((word) => word.length < shortestWord)) return [];
  return db
    .select({ slug: members.slug, name: members.name, detail: sql<string>`substr(${members.bio}, 1, 80)` })
    .from(members)
    .where(and(memberVisibleTo(viewer), isBioSeen(viewer), matches))
    .orderBy(asc(members.nameFolded), asc(members.id))
    .limit(most);
}

/** A bio is public unless its member said otherwise; whoever reads this is signed in. */
function isBioSeen(viewer: Viewer): SQL | undefined {
  return or(sql`coalesce(${members.parts} ->> 'bio', 'public') <> 'private'`, ownOrManagedMember(viewer));
}
