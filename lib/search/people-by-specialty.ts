import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { members, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { ofSpecialtyPrograms, specialtiesInUse } from "@/lib/terms/list";
import { termVisibleTo } from "@/lib/terms/policy";
import type { FoundPerson } from "./people";
import "server-only";

const most = 12;

/** People with a term whose specialty has words beginning like these, as far as the viewer may see terms; twelve at most, by name. */
export async function peopleBySpecialty(viewer: Viewer, words: string): Promise<FoundPerson[]> {
  const wanted = searchText(words).split(" ").filter(Boolean);
  const specialties = (await specialtiesInUse(viewer)).filter((specialty) => {
    const own = searchText(specialty).split(" ");
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
  if (wanted.length === 0 || specialties.length === 0) return [];
  const rows = await db
    .selectDistinct({ slug: members.slug, name: members.name, folded: members.nameFolded, detail: terms.detail })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(inArray(terms.detail, specialties), ofSpecialtyPrograms(), termVisibleTo(viewer)))
    .orderBy(asc(members.nameFolded), asc(members.slug))
    .limit(most);
  return rows.map(({ slug, name, detail }) => ({ slug, name, detail: detail ?? "" }));
}
