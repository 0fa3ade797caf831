import { z } from "zod";
import { idField } from "@/lib/core/fields";

export const mergeGroupsInput = z
  .strictObject({ keptId: idField, mergedId: idField })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, { error: "Choose two different groups.", path: ["mergedId"] });

export const undoGroupMergeInput = z.strictObject({ id: idField });

/** How long a merge can be taken back. */
export const groupMergeUndoDays = 30;

/** Facts that the kept group takes over where it has none, or none as recent; places in degrees. */
const mergedFacts = z
  .object({
    country: z.string().nullable(),
    countryAsWritten: z.string().nullable(),
    city: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    timeZone: z.string().nullable(),
    statedMembers: z.number().nullable(),
    statedMembersOn: z.string().nullable(),
    description: z.string(),
  })
  .partial();

const ids = z.array(z.string());

/** What a merge did, as it is kept for taking it back. */
export const groupMergeRecord = z.object({
  leads: ids,
  /** Of two times as a lead that one person had in both, the one that went, and the one that stood for both. */
  droppedLeads: z.array(
    z.object({
      id: z.string(),
      groupId: z.string(),
      memberId: z.string(),
      fromOn: z.string(),
      invitedById: z.string().nullable(),
      acceptedAt: z.coerce.date().nullable(),
      createdAt: z.coerce.date(),
      stoodId: z.string(),
    }),
  ),
  events: ids,
  /** Events that both held: where the merged one stood among the hosts, and where the kept one did. */
  doubledEvents: z.array(z.object({ eventId: z.string(), position: z.number(), keptPosition: z.number() })),
  terms: ids,
  announcements: ids.default([]),
  /** Folded links and names that the kept one was given. */
  links: ids,
  names: ids,
  filled: mergedFacts,
  before: mergedFacts,
  /** Groups that the kept one was told apart from by this: the merged one was. */
  differences: ids.default([]),
});

export type GroupMergeRecord = z.output<typeof groupMergeRecord>;
export type GroupMergeFacts = z.output<typeof mergedFacts>;
