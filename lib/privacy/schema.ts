import { z } from "zod";
import { creditParts } from "@/db/words";
import { idField, versionField } from "@/lib/core/fields";

export const mergeMembersInput = z
  .strictObject({ keptId: idField, mergedId: idField })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, { error: "Choose two different people.", path: ["mergedId"] });

export const undoMemberMergeInput = z.strictObject({ id: idField });

/** How long a merge can be taken back. */
export const memberMergeUndoDays = 30;

/** Rows that went, whole, as JSON keeps them. */
const rows = z.array(z.record(z.string(), z.unknown())).default([]);

const ids = z.array(z.string()).default([]);

/** What a merge did, as it is kept for taking it back. */
export const memberMergeRecord = z.object({
  rows: z.record(z.string(), ids),
  /** As merges of earlier versions kept the credits that went; later ones have them in `doubled`. */
  dropped: z
    .array(
      z.object({
        id: z.string(),
        activityId: z.string(),
        part: z.enum(creditParts),
        position: z.number(),
        isDeclined: z.boolean(),
      }),
    )
    .default([]),
  /** Credits of the kept one that had been declined while the dropped one stood, and since when. */
  stood: z.array(z.object({ id: z.string(), declinedAt: z.coerce.date() })).default([]),
  /** What both had and went. */
  doubled: z.object({ credits: rows, leads: rows, speakers: rows, volunteers: rows, attendees: rows }).prefault({}),
  /** Facts of the merged one that were removed, since the kept one had the same. */
  removedFacts: ids,
  endedRoles: ids,
  /** Who was said to be somebody else than the merged one, and then than the kept one as well. */
  differences: ids,
  /** The account that was switched off because both had one, and the ways to sign in that went over. */
  account: z.object({ from: z.string(), to: z.string(), links: ids, wasOn: z.boolean() }).nullable(),
  /** What the kept one had blank and took over. */
  filled: z.record(z.string(), z.unknown()),
});

export type MemberMergeRecord = z.output<typeof memberMergeRecord>;

export const eraseMemberInput = z.strictObject({
  id: idField,
  version: versionField,
  reason: z.string().trim().min(1, "Say why: the audit keeps it.").max(1000, "At most 1,000 characters."),
});

export const erasedMemberName = "Former member";
