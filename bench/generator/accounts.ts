import * as schema from "@/db/schema";
import type { BulkWriter } from "./bulk";
import type { Chance } from "./chance";
import type { BenchGroup } from "./groups";
import { type Person, programWeights } from "./person";
import type { Ranking } from "./ranking";
import { dayMilliseconds, firstDay, momentOf } from "./sizes";

/** The people as whom the bench signs in, by member id; the slugs stand beside for addresses. */
export type Cast = Record<"administrator" | "manager" | "lead" | "typical" | "busiest", { id: string; slug: string }>;

/** Kept in the settings of the database, so that a run finds them without looking for them. */
export const castSetting = "bench.cast";

type Reviewers = Map<string, string>;

/** Accounts for the cast, and for each program somebody who reviews it. Sessions are made by the run that needs them. */
export function writeAccounts(
  chance: Chance,
  bulk: BulkWriter,
  { ranking, groups }: { ranking: Ranking; groups: BenchGroup[] },
): { cast: Cast; reviewers: Reviewers } {
  const createdAt = new Date(momentOf(firstDay) - 100 * dayMilliseconds);
  const grant = { grantedAt: createdAt, grantedById: null };
  const [administrator, manager] = [ranking.silent(0), ranking.silent(1)];
  const lead = groups.find(({ kind }) => kind === "user group")?.leads[0] as Person;
  const reviewers: Reviewers = new Map();
  for (const [place, [programKey]] of programWeights.entries()) {
    const isManagers = programKey === "community-builders" || programKey === "user-group-leaders";
    const reviewer = isManagers ? manager : ranking.silent(place + 2);
    reviewers.set(programKey, reviewer.id);
    const id = chance.id(createdAt.getTime());
    bulk.add(schema.roleGrants, { id, memberId: reviewer.id, role: "manager", programKey, ...grant });
  }
  const id = chance.id(createdAt.getTime());
  bulk.add(schema.roleGrants, { id, memberId: administrator.id, role: "administrator", ...grant });
  const people = { administrator, manager, lead, typical: ranking.typical, busiest: ranking.busiest };
  for (const memberId of new Set(Object.values(people).map((person) => person.id)))
    bulk.add(schema.accounts, { id: chance.id(createdAt.getTime()), memberId, createdAt });
  const short = ({ id: memberId, slug }: Person) => ({ id: memberId, slug });
  const cast: Cast = {
    administrator: short(administrator),
    manager: short(manager),
    lead: short(lead),
    typical: short(people.typical),
    busiest: short(people.busiest),
  };
  bulk.add(schema.settings, { key: castSetting, value: cast, updatedAt: createdAt });
  return { cast, reviewers };
}
