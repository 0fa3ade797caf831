import { listCertifications } from "@/lib/catalogue/certifications";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { evidenceAccept, evidenceHint, largestEvidence, mostFiles } from "@/lib/evidence/schema";
import type { FactKind } from "@/lib/facts/kinds";
import type { RecordedFact } from "@/lib/facts/schema";
import type { Member } from "@/lib/members/get";

/** What the form of a fact needs whichever it is; a certification that is retired stays a choice where it is `present`. */
export async function formContext(viewer: Viewer, member: Member, present: string | null = null) {
  const certifications = (await listCertifications(viewer)).filter(
    ({ key, retiredAt }) => retiredAt === null || key === present,
  );
  return {
    certifications: certifications.map(({ key, name }) => ({ value: key, label: name })),
    evidence: { hint: evidenceHint, accept: evidenceAccept, largest: largestEvidence, most: mostFiles },
    today: today(viewer.timeZone),
    path: `/members/${member.slug}/facts`,
    isSelf: member.isSelf,
  };
}

export function emptyFact(kind: FactKind, memberId: string, day: string): RecordedFact {
  const isOfToday = kind === "age" || kind === "conduct";
  return {
    ...{ memberId, kind, certificationKey: null, detail: "", isPartner: false, number: "", link: "", fileIds: [] },
    ...{ fromOn: isOfToday ? day : "", toOn: "" },
  };
}
