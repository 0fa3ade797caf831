import { countWord } from "../../infer/count-word";
import type { InferenceInput, KindInference } from "../../infer/file-kind";
import { identityConflicts } from "../../infer/identity-conflicts";
import { canonicalSpecialties, programRoleOf } from "../../infer/program-roles";
import { readAliases, rowsOfOnePerson } from "./aliases";
import { readIdentities, readMemberName } from "./identities";
import { otherListQuestions } from "./other-lists";
import { settledSpecialty, similarSpecialties } from "./similar-specialties";

/** One spelling for each specialty, and the identities that several names lay claim to. */
export function memberInference(given: InferenceInput): KindInference {
  const { known, mapping, names, columns } = given;
  const specialties = new Map<string, number>();
  const claims = identityConflicts(mapping.people.pairs);
  const people = rowsOfOnePerson(mapping.people.pairs);
  return {
    see(cells, { row }) {
      const { specialty } = programRoleOf(cells.text("specialty"), known.programs);
      countWord(specialties, specialty && settledSpecialty(specialty, mapping));
      const [name, identities] = [readMemberName(cells), readIdentities(cells)];
      for (const identity of identities) claims.see(identity, name, row);
      if (name && columns.has("aliases")) people.see(row, name, { ...readAliases(cells), identities });
    },
    verdict() {
      const { of, together, questions } = people.verdict();
      const column = names[columns.get("specialty")?.[0] ?? -1] ?? "";
      return {
        findings: { specialties: canonicalSpecialties(specialties), shared: claims.shared(of), of, together },
        warnings: claims.doubts(of),
        questions: [
          ...otherListQuestions(given),
          ...claims.questions(of),
          ...questions,
          ...similarSpecialties(specialties, mapping, column),
        ],
      };
    },
  };
}
