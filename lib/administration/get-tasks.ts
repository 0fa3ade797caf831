import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { dialect } from "@/db/dialect";
import { importBatches, jobs, outbox, terms } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import { dataFolder } from "@/lib/core/data-folder";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import { type CatalogueUsage, getCatalogueUsage } from "./catalogue-usage";
import { listUnresolvedCountries } from "./list-unresolved-countries";
import "server-only";

export type AdministrationTasks = {
  countries: number;
  failedMails: number;
  /** Given up, other than mail, which is counted above. */
  deadJobs: number;
  failedImports: { id: string; fileName: string }[];
  /** Ran out longer ago than the grace lasts, and nobody has said how they ended. */
  overdueTerms: number;
  /** In use, and nothing confirmed or submitted advances them. */
  starvedGoals: { key: string; name: string; programKey: string }[];
  /** When the newest file in `backups` was made; null where there is none, undefined where Tenet makes none. */
  backedUpAt: Date | null | undefined;
  uses: CatalogueUsage;
};

/** What waits for an administrator, each with where it is settled. Administrators. */
export async function getAdministrationTasks(viewer: Viewer): Promise<AdministrationTasks> {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const uses = await getCatalogueUsage(viewer);
  const { programs: all } = await catalogue();
  const [mails] = await db
    .select({ count: rowCount })
    .from(outbox)
    .where(and(isNotNull(outbox.failure), isNull(outbox.sentAt), isNull(outbox.keptAt), isNull(outbox.dueAt)));
  const [dead] = await db
    .select({ count: rowCount })
    .from(jobs)
    .where(and(eq(jobs.state, "dead"), ne(jobs.name, "send-mail")));
  const [overdue] = await db
    .select({ count: rowCount })
    .from(terms)
    .where(and(ne(terms.state, "ended"), termStateIs(["ended"], today(viewer.timeZone))));
  const failedImports = await db
    .select({ id: importBatches.id, fileName: importBatches.fileName })
    .from(importBatches)
    .where(eq(importBatches.state, "failed"))
    .orderBy(desc(importBatches.startedAt), desc(importBatches.id))
    .limit(5);
  return {
    countries: (await listUnresolvedCountries(viewer)).length,
    failedMails: mails?.count ?? 0,
    deadJobs: dead?.count ?? 0,
    failedImports,
    overdueTerms: overdue?.count ?? 0,
    starvedGoals: all
      .filter((program) => program.retiredAt === null)
      .flatMap((program) => program.goals.filter((goal) => goal.retiredAt === null && !uses.goals.has(goal.key)))
      .map(({ key, name, programKey }) => ({ key, name, programKey })),
    backedUpAt: newestBackup(),
    uses,
  };
}

const rowCount = sql<number>`count(*)`.mapWith(Number);

/** PostgreSQL is backed up by its own means, of which nothing is known here. */
function newestBackup(): Date | null | undefined {
  if (dialect === "postgres") return undefined;
  const folder = path.join(dataFolder(), "backups");
  if (!existsSync(folder)) return null;
  const moments = readdirSync(folder)
    .filter((file) => file.endsWith(".db"))
    .map((file) => statSync(path.join(folder, file)).mtimeMs);
  return moments.length > 0 ? new Date(Math.max(...moments)) : null;
}
