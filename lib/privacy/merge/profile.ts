import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members } from "@/db/schema";
import { derivedMemberColumns } from "@/lib/members/derived-columns";
import type { MemberMergeRecord } from "../schema";
import type { MemberMergePreview } from "./preview";
import "server-only";

type FilledFields = Pick<
  MemberMergePreview["kept"],
  "country" | "countryAsWritten" | "city" | "timeZone" | "bio" | "languages"
>;

/** What the kept one says nothing of is taken from the other. */
export async function fillEmptyFields(
  tx: Transaction,
  { kept, merged }: MemberMergePreview,
): Promise<MemberMergeRecord["filled"]> {
  const isPlaced = Boolean(merged.country || merged.city || merged.countryAsWritten);
  const asWritten = kept.countryAsWritten ? {} : { countryAsWritten: merged.countryAsWritten };
  const filled: Partial<FilledFields> = {
    ...(kept.country || kept.city || !isPlaced ? {} : { country: merged.country, city: merged.city, ...asWritten }),
    ...(kept.timeZone || !merged.timeZone ? {} : { timeZone: merged.timeZone }),
    ...(kept.bio || !merged.bio ? {} : { bio: merged.bio }),
    ...(kept.languages.length > 0 || merged.languages.length === 0 ? {} : { languages: merged.languages }),
  };
  await tx
    .update(members)
    .set({ ...filled, ...derivedMemberColumns({ ...kept, ...filled }), version: sql`${members.version} + 1` })
    .where(eq(members.id, kept.id));
  return filled;
}

/** What was taken over is blank again, unless somebody has written something else there since. */
export async function emptyFilledFields(
  tx: Transaction,
  keptId: string,
  filled: MemberMergeRecord["filled"],
): Promise<void> {
  const [kept] = await tx.select().from(members).where(eq(members.id, keptId));
  if (!kept) return;
  const still = (key: "country" | "countryAsWritten" | "city" | "timeZone" | "bio" | "languages") =>
    key in filled && JSON.stringify(filled[key]) === JSON.stringify(kept[key]);
  const blank = {
    ...(still("country") ? { country: null } : {}),
    ...(still("countryAsWritten") ? { countryAsWritten: null } : {}),
    ...(still("city") ? { city: null } : {}),
    ...(still("timeZone") ? { timeZone: null } : {}),
    ...(still("bio") ? { bio: "" } : {}),
    ...(still("languages") ? { languages: [] } : {}),
  };
  const facts = { ...kept, ...blank };
  await tx
    .update(members)
    .set({ ...blank, ...derivedMemberColumns(facts), version: sql`${members.version} + 1` })
    .where(eq(members.id, keptId));
}
