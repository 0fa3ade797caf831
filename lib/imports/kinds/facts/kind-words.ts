import type { FactKind } from "@/db/words";
import { normalizeWords } from "../../files/text";
import { findAnswer, type Mapping } from "../../schema";

/** What each kind is called in a question and in a preview. */
export const factKindNames: Record<FactKind, string> = {
  certification: "Certification",
  employer: "Employer",
  student: "Student",
  age: "18 or older",
  conduct: "Code of conduct",
};

const words: Record<FactKind, string> = {
  certification:
    "certification, certifications, certificate, cert, credential, exam, badge, zertifizierung, zertifikat, certificacion, certificado, certificacao, certificat, certificazione",
  employer:
    "employer, employment, company, partner, partner status, employer and partner status, partner employment, job, works at, arbeitgeber, firma, empleador, empresa, empregador, employeur, entreprise, datore di lavoro",
  student:
    "student, student status, studies, enrolment, enrollment, school, university, studium, studierend, estudiante, estudante, etudiant, studente",
  age: "age, age attested, 18 or older, adult, over 18, of age, volljahrig, mayor de edad, maior de idade, majeur, maggiorenne",
  conduct:
    "conduct, code of conduct, conduct accepted, code of conduct accepted, coc, verhaltenskodex, codigo de conducta, codigo de conduta, code de conduite, codice di condotta",
};

const kindByWord = new Map(
  Object.entries(words).flatMap(([kind, list]) => list.split(", ").map((word) => [word, kind as FactKind] as const)),
);

/** The kind of fact that a word means: by an answer, or as people write it; null for any other word. */
export function factKindOf(written: string, { types }: Mapping): FactKind | null {
  const answer = findAnswer(types, written.slice(0, 200));
  return kindByWord.get(normalizeWords(answer ?? written)) ?? null;
}

/** "Partner" says of an employer what it is. */
export function saysPartner(written: string): boolean {
  return normalizeWords(written).startsWith("partner");
}
