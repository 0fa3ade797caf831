import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import {
  accounts,
  activities,
  apiTokens,
  comments,
  credits,
  employments,
  eventAttendees,
  events,
  eventVolunteers,
  groupLeads,
  identities,
  importBatches,
  providerLinks,
  reviews,
  roleGrants,
  savedViews,
  sessionSpeakers,
  terms,
} from "@/db/schema";
import "server-only";

type Given = { from: string; to: string; only?: readonly string[] };
/** Gives rows of one member to another, all of them or only those named, and answers which. */
type Move = (tx: Transaction, given: Given) => Promise<{ id: string }[]>;

const ownRows = (owner: PgColumn, id: PgColumn, { from, only }: Given): SQL | undefined =>
  and(eq(owner, from), only ? inArray(id, [...only]) : undefined);

/** Everything that belongs to a member and goes along when two are merged. Provider links belong to the account. */
export const moveMemberRows = {
  identities: (tx, given) =>
    tx
      .update(identities)
      .set({ memberId: given.to })
      .where(ownRows(identities.memberId, identities.id, given))
      .returning({ id: identities.id }),
  employments: (tx, given) =>
    tx
      .update(employments)
      .set({ memberId: given.to })
      .where(ownRows(employments.memberId, employments.id, given))
      .returning({ id: employments.id }),
  terms: (tx, given) =>
    tx
      .update(terms)
      .set({ memberId: given.to })
      .where(ownRows(terms.memberId, terms.id, given))
      .returning({ id: terms.id }),
  credits: (tx, given) =>
    tx
      .update(credits)
      .set({ memberId: given.to })
      .where(ownRows(credits.memberId, credits.id, given))
      .returning({ id: credits.id }),
  activities: (tx, given) =>
    tx
      .update(activities)
      .set({ loggedById: given.to })
      .where(ownRows(activities.loggedById, activities.id, given))
      .returning({ id: activities.id }),
  reviews: (tx, given) =>
    tx
      .update(reviews)
      .set({ reviewerId: given.to })
      .where(ownRows(reviews.reviewerId, reviews.id, given))
      .returning({ id: reviews.id }),
  comments: (tx, given) =>
    tx
      .update(comments)
      .set({ authorId: given.to })
      .where(ownRows(comments.authorId, comments.id, given))
      .returning({ id: comments.id }),
  accounts: (tx, given) =>
    tx
      .update(accounts)
      .set({ memberId: given.to })
      .where(ownRows(accounts.memberId, accounts.id, given))
      .returning({ id: accounts.id }),
  roles: (tx, given) =>
    tx
      .update(roleGrants)
      .set({ memberId: given.to })
      .where(ownRows(roleGrants.memberId, roleGrants.id, given))
      .returning({ id: roleGrants.id }),
  tokens: (tx, given) =>
    tx
      .update(apiTokens)
      .set({ memberId: given.to })
      .where(ownRows(apiTokens.memberId, apiTokens.id, given))
      .returning({ id: apiTokens.id }),
  views: (tx, given) =>
    tx
      .update(savedViews)
      .set({ memberId: given.to })
      .where(ownRows(savedViews.memberId, savedViews.id, given))
      .returning({ id: savedViews.id }),
  imports: (tx, given) =>
    tx
      .update(importBatches)
      .set({ startedById: given.to })
      .where(ownRows(importBatches.startedById, importBatches.id, given))
      .returning({ id: importBatches.id }),
  leads: (tx, given) =>
    tx
      .update(groupLeads)
      .set({ memberId: given.to })
      .where(ownRows(groupLeads.memberId, groupLeads.id, given))
      .returning({ id: groupLeads.id }),
  speaking: (tx, given) =>
    tx
      .update(sessionSpeakers)
      .set({ memberId: given.to })
      .where(ownRows(sessionSpeakers.memberId, sessionSpeakers.id, given))
      .returning({ id: sessionSpeakers.id }),
  helping: (tx, given) =>
    tx
      .update(eventVolunteers)
      .set({ memberId: given.to })
      .where(ownRows(eventVolunteers.memberId, eventVolunteers.id, given))
      .returning({ id: eventVolunteers.id }),
  /** Of one member each event names one row. */
  attending: (tx, given) =>
    tx
      .update(eventAttendees)
      .set({ memberId: given.to })
      .where(ownRows(eventAttendees.memberId, eventAttendees.eventId, given))
      .returning({ id: eventAttendees.eventId }),
  events: (tx, given) =>
    tx
      .update(events)
      .set({ createdById: given.to })
      .where(ownRows(events.createdById, events.id, given))
      .returning({ id: events.id }),
} satisfies Record<string, Move>;

export type MemberRowKind = keyof typeof moveMemberRows;
export const memberRowKinds = Object.keys(moveMemberRows) as MemberRowKind[];

/** Ways to sign in with another provider follow to another account. */
export async function moveProviderLinks(tx: Transaction, given: Given): Promise<{ id: string }[]> {
  return tx
    .update(providerLinks)
    .set({ accountId: given.to })
    .where(ownRows(providerLinks.accountId, providerLinks.id, given))
    .returning({ id: providerLinks.id });
}
