import { factDayFields, factFields } from "../../fields";
import { type ImportFileKind, tableHint } from "../../infer/file-kind";
import { isNameText } from "../../infer/name-text";
import { identityColumns } from "../members/identities";
import { saysNoEnd } from "./days";
import { factHeaders } from "./fields";
import { factInference } from "./inference";

const who = ["name", "first_name", "last_name", "email", "slug", ...identityColumns] as const;
const what = ["fact_kind", "certification", "employer", "school", "is_student", "conduct", "is_adult"] as const;

/** A file of certifications, employers and what else a term may depend on, of members who are here. */
export const factFile: ImportFileKind = {
  name: "facts",
  label: "Facts",
  isOfGroup: false,
  acceptsCalendar: false,
  uploadHint: `Certifications, employers, students, age and conduct of members who are here already. ${tableHint}`,
  defaults: [{ key: "starts", label: "From, where a row does not say" }],
  fields: factFields,
  headers: factHeaders,
  repeatable: ["certification"],
  fedBy: {
    memberId: who,
    certificationKey: ["certification", "fact_detail"],
    detail: ["employer", "is_partner", "school", "is_student", "conduct_version", "conduct", "fact_detail"],
    fromOn: ["holds_from", "employer_from", "student_from", "conduct_on", "adult_on"],
    toOn: ["holds_until", "employer_until", "student_until"],
    link: ["evidence_link"],
  },
  required: [
    { anyOf: who, asks: "Which column says who it is: a name, an e-mail address or a handle?" },
    { anyOf: [...what, "fact_detail"], asks: "Which column says what is recorded: a kind of fact, a certification?" },
  ],
  formats: [],
  jsonList: { name: /(^|\.)(facts|certifications|credentials|badges)$/i, mayBeNested: false },
  sessionizeRows: null,
  mostRows: null,
  days: { fields: factDayFields, mayBeWords: (_field, value) => saysNoEnd(value) },
  numbers: [],
  mainFields: [
    "name",
    "email",
    "fact_kind",
    "certification",
    "employer",
    "school",
    "fact_detail",
    "holds_from",
    "holds_until",
  ],
  derived: ["fact_kind", "certification", "holds_from"],
  people: [],
  valueTests: {
    name: { passes: isNameText },
    first_name: { headers: ["first"], passes: isNameText },
    last_name: { headers: ["last"], passes: isNameText },
  },
  fieldByValues: ({ areEmails, areLinks }) => (areEmails ? "email" : areLinks ? "evidence_link" : null),
  fieldsWithoutHeader: { person: "name", day: "holds_from" },
  inference: factInference,
};
