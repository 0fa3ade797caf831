import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { certifications } from "@/db/schema";
import type { FactKind } from "@/db/words";
import { today } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { missingFactField } from "./schema";
import "server-only";

type Told = {
  certificationKey: string | null;
  detail: string | null;
  isPartner: boolean;
  number: string | null;
  fromOn: string;
  toOn: string | null;
  link: string | null;
};

/** What a fact of that kind keeps of what was told; refuses what it lacks, and what has not happened yet. */
export function factColumns(viewer: Viewer, kind: FactKind, told: Told) {
  const missing = missingFactField(kind, told);
  if (missing) throw new Refusal("invalid", missing[1], { [missing[0]]: missing[1] });
  const mayLieAhead = kind === "employer" || kind === "student";
  const notYet = "This day has not come yet.";
  if (!mayLieAhead && told.fromOn > today(viewer.timeZone)) throw new Refusal("invalid", notYet, { fromOn: notYet });
  const certificationKey = kind === "certification" ? told.certificationKey : null;
  const detail = kind === "certification" || kind === "age" ? null : told.detail;
  return {
    ...{ kind, certificationKey, detail, what: certificationKey ?? fold(detail ?? "") },
    isPartner: kind === "employer" && told.isPartner,
    number: kind === "certification" ? told.number : null,
    fromOn: told.fromOn,
    toOn: kind === "age" || kind === "conduct" ? null : told.toOn,
    link: told.link,
  };
}

/** Refuses a certification that is not on the list, or no longer in use and not the one that was there. */
export async function refuseUnknownCertification(tx: Transaction, key: string | null, present: string | null = null) {
  if (key === null || key === present) return;
  const [known] = await tx
    .select({ retiredAt: certifications.retiredAt })
    .from(certifications)
    .where(eq(certifications.key, key));
  const message = known ? "This certification is no longer in use." : "Choose a certification from the list.";
  if (!known || known.retiredAt) throw new Refusal("invalid", message, { certificationKey: message });
}
