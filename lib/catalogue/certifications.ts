import { asc } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { certifications } from "@/db/schema";
import { cached } from "@/lib/core/cached";
import type { Viewer } from "@/lib/core/viewer";
import { catalogueCommands } from "./internal/commands";
import { certificationInput, certificationRevision } from "./schema";
import "server-only";

export type Certification = typeof certifications.$inferSelect;

/** What members can hold by an exam. One that is retired stays with those who hold it, and keeps counting. */
export const certificationCommands = catalogueCommands({
  kind: "certification",
  input: certificationInput,
  revision: certificationRevision,
});

export const {
  add: addCertification,
  revise: reviseCertification,
  move: moveCertification,
  retire: retireCertification,
  bringBack: bringBackCertification,
} = certificationCommands;

/** Every certification that the installation knows, in order; retired ones too. Public. */
export async function listCertifications(_viewer: Viewer, from: Reader = db): Promise<Certification[]> {
  return everyCertification(from);
}

const everyCertification = cached("catalogue", async (from) =>
  from.select().from(certifications).orderBy(asc(certifications.position), asc(certifications.key)),
);
