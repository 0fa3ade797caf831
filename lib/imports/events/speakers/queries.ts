import "server-only";
import type { Reader } from "@/db/client";
import { foldIdentity } from "@/lib/members/rules";
import type { Viewer } from "@/lib/viewer";
import { peopleOf } from "../../books/queries";
import { keyOf } from "../../judging/rules";
import { identityIn } from "../../links/rules";
import type { EventDraft } from "../rules";
import type { NamedSpeaker } from "./rules";

/** Finds the one member whom a speaker's addresses mean; null where they mean nobody, or several. */
export type WhoIs = (speaker: NamedSpeaker) => string | null;

/** Who of these speakers is a member, by identities that the viewer may see: nobody is one by name. */
export async function speakersKnown(viewer: Viewer, from: Reader, drafts: EventDraft[]): Promise<WhoIs> {
  const handles = drafts.flatMap(({ talks }) =>
    talks.flatMap(({ speakers }) => speakers.flatMap((one) => one.handles)),
  );
  if (handles.length === 0) return () => null;
  const asked = {
    folded: [...new Set(handles.flatMap((handle) => foldedOf(handle)?.folded ?? []))],
    slugs: [],
    ids: [],
  };
  const { byIdentity } = await peopleOf(viewer, from, { ...asked, onlyShown: true });
  return ({ handles: own }) => {
    const found = new Set(
      own.flatMap((handle) => {
        const typed = foldedOf(handle);
        return (typed && byIdentity.get(keyOf(typed.kind, typed.folded))?.id) ?? [];
      }),
    );
    const [id = null] = found;
    return found.size === 1 ? id : null;
  };
}

function foldedOf(handle: string) {
  const typed = identityIn(handle, null);
  return typed && { kind: typed.kind, folded: foldIdentity(typed.kind, typed.value) };
}
