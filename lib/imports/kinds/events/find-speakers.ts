import type { Reader } from "@/db/client";
import type { Viewer } from "@/lib/core/viewer";
import { normalizeIdentity } from "@/lib/members/identities";
import { identityFromCell } from "../../infer/identities";
import { findPeople } from "../members/lookups";
import { normalizedIdentityKey } from "../members/person";
import type { EventDraft } from "./read";
import type { NamedSpeaker } from "./speakers";
import "server-only";

/** Finds the one member whom a speaker's addresses mean; null where they mean nobody, or several. */
export type MemberOfSpeaker = (speaker: NamedSpeaker) => string | null;

/** Who of these speakers is a member, by identities that the viewer may see: nobody is one by name. */
export async function findSpeakers(viewer: Viewer, from: Reader, drafts: EventDraft[]): Promise<MemberOfSpeaker> {
  const handles = drafts.flatMap(({ talks }) =>
    talks.flatMap(({ speakers }) => speakers.flatMap((one) => one.handles)),
  );
  if (handles.length === 0) return () => null;
  const asked = {
    folded: [...new Set(handles.flatMap((handle) => normalizedHandle(handle)?.folded ?? []))],
    slugs: [],
    ids: [],
  };
  const { byIdentity } = await findPeople(viewer, from, { ...asked, onlyShown: true });
  return ({ handles: own }) => {
    const found = new Set(
      own.flatMap((handle) => {
        const typed = normalizedHandle(handle);
        return (typed && byIdentity.get(normalizedIdentityKey(typed.kind, typed.folded))?.id) ?? [];
      }),
    );
    const [id = null] = found;
    return found.size === 1 ? id : null;
  };
}

function normalizedHandle(handle: string) {
  const typed = identityFromCell(handle, null);
  return typed && { kind: typed.kind, folded: normalizeIdentity(typed.kind, typed.value) };
}
