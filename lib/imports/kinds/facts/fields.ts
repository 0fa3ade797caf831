import type { FactField } from "../../fields";
import { memberHeaders } from "../members/fields";

const { first_name, last_name, slug, email, github, linkedin, x, bluesky, mastodon, meetup } = memberHeaders;
const { youtube, devto, medium, credly, sessionize } = memberHeaders;

/** Headers that mean a field, folded, best first. A header that is the field's own name always does. */
export const factHeaders: Partial<Record<FactField, string>> = {
  ...{ first_name, last_name, slug, email, github, linkedin, x, bluesky, mastodon, meetup, youtube, devto, medium },
  ...{ credly, sessionize },
  name: "member, member name, full name, person, ambassador, hero, builder, captain, leader, student name, employee, holder, vollstandiger name, mitglied, nombre completo, miembro, nome completo, membro, nom complet, membre, name, nombre, nome, nom",
  website: "website, web site, homepage, personal website",
  fact_kind:
    "kind of fact, fact kind, fact type, type of fact, kind, type, fact, category, art, typ, tipo, tipo de dato, type de fait",
  certification:
    "certification, certification name, certificate, certificate name, aws certification, certification title, cert, certs, credential, credential name, exam, exam name, badge, badge name, zertifizierung, zertifikat, certificacion, certificado, certificacao, certificat, certificazione, certificato",
  number:
    "number, certification number, certificate number, certificate no, credential id, certificate id, certification id, validation number, verification number, license number, no, nummer, zertifikatsnummer, numero, numero de certificado",
  employer:
    "employer, employer name, company, company name, organization, organisation, works at, works for, firm, arbeitgeber, firma, unternehmen, empleador, empresa, empregador, employeur, entreprise, datore di lavoro, azienda",
  is_partner:
    "partner, is partner, is a partner, partner status, aws partner, apn partner, partner company, employer is a partner, partner organisation, partner organization, partnerstatus, socio, parceiro, partenaire",
  school:
    "school, university, college, campus, school or university, institution, hochschule, universitat, schule, universidad, universidade, escuela, escola, universite, ecole, universita, scuola",
  is_student:
    "student, is student, is a student, student status, studies, enrolled, studierend, studentenstatus, estudiante, estudante, etudiant, studente",
  conduct:
    "code of conduct, conduct, conduct accepted, code of conduct accepted, accepted conduct, accepted code of conduct, coc, coc accepted, verhaltenskodex, codigo de conducta, codigo de conduta, code de conduite, codice di condotta",
  conduct_version:
    "conduct version, version of conduct, code of conduct version, version of the code of conduct, coc version, version, fassung",
  is_adult:
    "18 or older, age attested, is 18 or older, over 18, 18 years or older, adult, is adult, of age, at least 18, age confirmed, volljahrig, mayor de edad, maior de idade, majeur, maggiorenne",
  fact_detail: "what, name of fact, details, detail, value, item, title, description, name, nombre, nome, nom",
  holds_from:
    "earned, earned on, date earned, earned date, from, since, issued, issued on, issue date, date issued, awarded, awarded on, achieved, achieved on, certified on, certified since, completed on, passed on, valid from, start, start date, starts on, date, day, accepted on, said on, from date, erworben, erworben am, ausgestellt am, seit, von, gultig ab, datum, obtenido, obtenido el, desde, fecha, emitido, obtido em, data, obtenu le, depuis, ottenuto il, dal",
  holds_until:
    "expires, expires on, expiry, expiry date, expiration, expiration date, until, valid until, valid to, valid through, ends, ends on, end date, end, to, to date, lauft ab, lauft ab am, ablaufdatum, gultig bis, bis, vence, vencimiento, fecha de vencimiento, caduca, hasta, valido hasta, expira, expira em, validade, valido ate, ate, expire le, valable jusqu au, jusqu au, scade, scadenza, valido fino al",
  employer_from:
    "employer since, employed since, employed from, works there since, at employer since, joined company, joined employer, hire date, hired on, employment start, partner since, company since",
  employer_until: "employed until, employer until, left company, left employer, employment end, partner until",
  student_from: "student since, enrolled since, enrolled on, enrolment date, enrollment date, studies since",
  student_until:
    "student until, enrolled until, graduation, graduates, graduates on, graduation date, expected graduation, studies until",
  conduct_on:
    "conduct accepted on, code of conduct accepted on, accepted conduct on, conduct date, coc date, coc accepted on, date of conduct",
  adult_on: "age attested on, attested on, age confirmed on, adult since",
  evidence_link:
    "link, url, evidence, evidence link, evidence url, proof, badge link, badge url, certificate link, certificate url, credential url, verification link, verification url, nachweis, beleg, enlace, evidencia, lien, preuve, collegamento",
  is_checked:
    "checked, is checked, verified, is verified, validated, confirmed, checked by manager, gepruft, bestatigt, verificado, comprobado, verifie, verificato",
};
