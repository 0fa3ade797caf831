import { searchText } from "@/db/fold";
import type { Viewer } from "@/lib/core/viewer";
import { type MemberOption, searchMembersForEach } from "@/lib/members/search";
import type { Found } from "./found";
import "server-only";

export type MatchedSpeaker = Found<string> & {
  /** Who it is: nobody but the one member who is called just so. */
  member: MemberOption | null;
  /** Who it may be: it has to be asked. Empty for one member, and for a guest. */
  candidates: MemberOption[];
};

const mostSpeakers = 12;
const mostCandidates = 6;

/**
 * Which members the names in a message may be, of those that the viewer may see. Only a whole name that one member bears names that member;
 * a first name, and a name of two people, is asked; who is not found is a guest.
 */
export async function matchSpeakers(viewer: Viewer, speakers: readonly Found<string>[]): Promise<MatchedSpeaker[]> {
  const named = speakers.slice(0, mostSpeakers).map((speaker) => ({ speaker, words: wordsOf(speaker.value) }));
  const options = await searchMembersForEach(
    viewer,
    named.map(({ words }) => words.join(" ")),
  );
  return named.map(({ speaker, words }, place) => {
    const found = (options[place] ?? []).filter(({ name }) => {
      const named = wordsOf(name);
      return words.every((word) => named.includes(word));
    });
    const same = words.length > 1 ? found.filter(({ name }) => wordsOf(name).join(" ") === words.join(" ")) : [];
    const [only, other] = same;
    const member = only && !other ? only : null;
    return { ...speaker, member, candidates: member ? [] : found.slice(0, mostCandidates) };
  });
}

function wordsOf(name: string): string[] {
  return searchText(name.replace(/^(?:Dra?|Prof)\.\s*/, ""))
    .split(/[\s-]+/)
    .filter(Boolean);
}
