import { memberFields } from "../../fields";
import { type ImportFileKind, tableHint } from "../../infer/file-kind";
import { isNameText } from "../../infer/name-text";
import { isOngoing } from "../../infer/role-days";
import { isYesOrNo } from "../../infer/yes-no";
import { memberHeaders } from "./fields";
import { memberFormats } from "./formats";
import { memberInference } from "./inference";

/** A file of members, and of the terms that they hold. */
export const memberFile: ImportFileKind = {
  name: "members",
  label: "Members and terms",
  isOfGroup: false,
  acceptsCalendar: false,
  uploadHint: tableHint,
  defaults: [{ key: "program" }, { key: "starts", label: "Since" }],
  fields: memberFields,
  headers: memberHeaders,
  repeatable: ["links", "aliases", "tags", "languages", "bio"],
  fedBy: {
    name: ["name", "first_name"],
    startsOn: ["starts"],
    endsOn: ["ends"],
    country: ["country", "location"],
    city: ["city", "location"],
    identities: ["email", "links", "website", "github", "linkedin"],
    employments: ["employer", "job_title"],
    programKey: ["program", "specialty", "starts"],
    detail: ["specialty"],
    timeZone: ["time_zone"],
  },
  required: [{ anyOf: ["name", "first_name", "last_name"], asks: "Which column holds the name of the person?" }],
  formats: memberFormats,
  jsonList: { name: /(^|\.)(speakers|members|people|users|contributors)$/i, mayBeNested: false },
  sessionizeRows: "speakers",
  mostRows: null,
  days: {
    fields: ["starts", "ends"],
    mayBeWords: (field, value) => isOngoing(value) || (field === "ends" && isYesOrNo(value)),
  },
  numbers: [],
  mainFields: [
    "name",
    "first_name",
    "last_name",
    "country",
    "location",
    "city",
    "program",
    "specialty",
    "starts",
    "ends",
    "level",
    "group",
    "email",
  ],
  derived: ["country", "program", "specialty", "starts", "ends"],
  people: [],
  valueTests: {
    name: {
      headers: [
        "member",
        "person",
        "hero",
        "builder",
        "mitglied",
        "miembro",
        "membro",
        "membre",
        "nombre",
        "nom",
        "nome",
      ],
      passes: isNameText,
    },
    first_name: { headers: ["first"], passes: isNameText },
    last_name: { headers: ["last"], passes: isNameText },
  },
  fieldByValues: ({ name, areEmails, areLinks }) =>
    areEmails ? "email" : areLinks && !/video/i.test(name) ? "links" : null,
  fieldsWithoutHeader: { person: "name" },
  inference: memberInference,
};
