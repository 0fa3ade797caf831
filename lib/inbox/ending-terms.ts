import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { endingSoon } from "@/lib/terms/ending-soon";
import type { InboxEndingTerms } from "./items";
import "server-only";

/** One item for all terms that the viewer manages and that end soon. */
export async function endingTermItems(viewer: Viewer): Promise<InboxEndingTerms[]> {
  const { terms, members, until, programs } = await endingSoon(viewer);
  if (terms === 0) return [];
  const everything = await catalogue();
  const nameOf = (key: string) => everything.programs.find((program) => program.key === key)?.shortName ?? key;
  return [
    {
      kind: "ending terms",
      ...{ terms, members, until },
      programs: programs.map(({ key, count }) => ({ name: nameOf(key), count })),
    },
  ];
}
