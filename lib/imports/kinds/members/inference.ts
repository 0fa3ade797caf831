import { countWord } from "../../infer/count-word";
import type { InferenceInput, KindInference } from "../../infer/file-kind";
import { identityConflicts } from "../../infer/identity-conflicts";
import { canonicalSpecialties, programRoleOf } from "../../infer/program-roles";
import { readIdentities, readMemberName } from "./identities";

/** One spelling for each specialty, and the identities that several names lay claim to. */
export function memberInference({ known, mapping }: InferenceInput): KindInference {
  const specialties = new Map<string, number>();
  const claims = identityConflicts(mapping.people.pairs);
  return {
    see(cells, { row }) {
      countWord(specialties, programRoleOf(cells.text("specialty"), known.programs).specialty);
      for (const identity of readIdentities(cells)) claims.see(identity, readMemberName(cells), row);
    },
    verdict: () => ({
      findings: { specialties: canonicalSpecialties(specialties), shared: claims.shared() },
      warnings: claims.doubts(),
      questions: claims.questions(),
    }),
  };
}
