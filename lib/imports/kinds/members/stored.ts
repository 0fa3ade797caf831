import { fold } from "@/db/fold";
import { dayInWords } from "@/lib/core/clock";
import { languageName } from "@/lib/countries/languages";
import { identityKindNames } from "@/lib/members/identities";
import type { PreviewNames } from "../differences";
import { type StoredValues, stored } from "../stored";
import { placeStored } from "../stored-place";
import { identityColumns } from "./identities";
import type { MemberDraft } from "./read";

/** What each field of a row becomes, for the reader of a preview. */
export function storedMember(draft: MemberDraft, { programs }: PreviewNames): StoredValues {
  const { identities, doubtful, term } = draft;
  const program = programs.find(
    ({ key, name, aliases = [] }) =>
      term?.program && [key, name, ...aliases].some((word) => fold(word) === fold(term.program ?? "")),
  );
  const all = [...identities, ...doubtful];
  const byKind = identityColumns.map((kind) => [
    kind,
    stored(all.flatMap((one) => (one.kind === kind ? [one.value] : [])).join(", ")),
  ]);
  return {
    name: stored(draft.name),
    ...Object.fromEntries(byKind),
    links: stored(all.map(({ kind, value }) => `${identityKindNames[kind]} ${value}`).join(", ")),
    ...placeStored(draft),
    bio: stored(draft.bio),
    employer: stored(draft.employer),
    job_title: stored(draft.jobTitle),
    languages: stored(draft.languages.map(languageName).join(", ")),
    time_zone: stored(draft.timeZone),
    program: stored(program?.name ?? term?.program),
    specialty: stored(term?.specialty),
    level: stored(term?.level),
    group: stored(term?.group),
    starts: stored(term?.startsOn && dayInWords(term.startsOn)),
    ends: stored(term?.endsOn && dayInWords(term.endsOn)),
    tags: stored(draft.tags.join(", ")),
  };
}
