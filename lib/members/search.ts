import { and, asc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { searchText } from "@/db/fold";
import { identities, members } from "@/db/schema";
import { begins } from "@/db/sql";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, memberVisibleTo, profilePartVisibleTo } from "./policy";
import "server-only";

export type MemberOption = { id: string; name: string; slug: string; detail: string };

/** Up to twelve members whose name, handle or city has words beginning like those typed; nobody for a visitor or an empty text. */
export async function searchMembers(viewer: Viewer, text: string): Promise<MemberOption[]> {
  const [found] = await searchMembersForEach(viewer, [text]);
  return found ?? [];
}

/** The same of each of these texts, in their order, in one statement. */
export async function searchMembersForEach(
  viewer: Viewer,
  texts: readonly string[],
  from: Reader = db,
): Promise<MemberOption[][]> {
  const asked = texts.flatMap((text, place) => {
    const named = memberNameMatches(viewer, text);
    if (!named || !isSignedIn(viewer)) return [];
    const question = from
      .select(optionColumns(viewer))
      .from(members)
      .where(and(memberVisibleTo(viewer), named))
      .orderBy(asc(members.nameFolded), asc(members.id))
      .limit(12);
    return [[String(place), question] as const];
  });
  if (asked.length === 0) return texts.map(() => []);
  const found = await askTogether(from, Object.fromEntries(asked));
  return texts.map((_, place) => (found[String(place)] ?? []).map(toMemberOption));
}

/** The named members for a field that is filled already, in the order given; without those that the viewer may not see. */
export async function memberOptions(
  viewer: Viewer,
  ids: readonly string[],
  from: Reader = db,
): Promise<MemberOption[]> {
  if (ids.length === 0) return [];
  const rows = await from
    .select(optionColumns(viewer))
    .from(members)
    .where(and(memberVisibleTo(viewer), inArray(members.id, [...ids])));
  const found = rows.map(toMemberOption);
  return ids.flatMap((id) => found.find((option) => option.id === id) ?? []);
}

/** As long as a text to look for gets: SQLite faults on a pattern that is endless. */
const longestSearch = 120;

/** What a word of a name, a city or a handle may follow. */
const wordSeparators = [" ", "-"];

/** Every word typed begins a word of the name, the city or a handle, where the viewer may see these; undefined without words. */
export function memberNameMatches(viewer: Viewer, text: string): SQL | undefined {
  const words = searchText(text.slice(0, longestSearch).replace(/^@/, "")).split(" ").filter(Boolean).slice(0, 8);
  if (words.length === 0) return undefined;
  return and(
    ...words.map((word) =>
      or(
        begins(members.nameFolded, word, wordSeparators),
        and(begins(members.cityFolded, word, wordSeparators), profilePartVisibleTo(viewer, members.placeVisibility)),
        hasHandleBeginning(viewer, word),
      ),
    ),
  );
}

/** The handles are read once, not member by member; rights are asked only of who has one that begins so. */
function hasHandleBeginning(viewer: Viewer, word: string): SQL | undefined {
  const isAlike = begins(identities.valueFolded, word, wordSeparators);
  return and(
    inArray(members.id, db.select({ id: identities.memberId }).from(identities).where(isAlike)),
    exists(
      db
        .select({ one: sql`1` })
        .from(identities)
        .where(and(eq(identities.memberId, members.id), isAlike, identityVisibleTo(viewer))),
    ),
  );
}

type OptionRow = Pick<MemberOption, "id" | "name" | "slug"> & {
  city: string | null;
  country: string | null;
  isPlaceSeen: number;
};

function optionColumns(viewer: Viewer) {
  const { id, name, slug, city, country, placeVisibility } = members;
  const isSeen = profilePartVisibleTo(viewer, placeVisibility);
  return {
    ...{ id, name, slug, city, country },
    isPlaceSeen: sql<number>`case when ${isSeen} then 1 else 0 end`.mapWith(Number),
  };
}

function toMemberOption({ id, name, slug, city, country, isPlaceSeen }: OptionRow): MemberOption {
  const place = isPlaceSeen ? [city, country].filter(Boolean).join(", ") : "";
  return { id, name, slug, detail: place || `@${slug}` };
}
