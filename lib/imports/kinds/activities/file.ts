import { figureKeys } from "@/db/words";
import { activityFields, peopleFields } from "../../fields";
import { normalizeWords } from "../../files/text";
import { activityTypeOf } from "../../infer/activity-type";
import { type ImportFileKind, tableHint } from "../../infer/file-kind";
import { isNameText, isTitleText } from "../../infer/name-text";
import { isPlaceholder } from "../../infer/placeholder";
import { privacyTest } from "../privacy";
import { activityHeaders } from "./fields";
import { activityFormats } from "./formats";
import { activityInference } from "./inference";

/** A log of talks, articles and the like. */
export const activityFile: ImportFileKind = {
  name: "activities",
  label: "Activities",
  isOfGroup: false,
  acceptsCalendar: false,
  uploadHint: tableHint,
  defaults: [{ key: "member" }, { key: "type" }, { key: "day", label: "Day" }],
  fields: activityFields,
  headers: activityHeaders,
  repeatable: ["is_private", "links", "details", "type", ...peopleFields],
  fedBy: {
    startsOn: ["day"],
    endsOn: ["last_day"],
    country: ["country", "location"],
    city: ["city", "location"],
    credits: ["member", ...peopleFields],
    ...Object.fromEntries(figureKeys.map((key) => [`figures.${key}`, [key, "attendees" as const]])),
  },
  required: [
    { anyOf: ["title"], asks: "Which column holds the title of the activity?" },
    { anyOf: ["day"], unless: "day", asks: "Which column holds the day of the activity?" },
  ],
  formats: activityFormats,
  jsonList: {
    name: /(^|\.)(deliveries|delivered|given|appearances|occurrences)$|\.(talks|presentations|sessions)$/i,
    mayBeNested: true,
  },
  sessionizeRows: "sessions",
  mostRows: null,
  days: { fields: ["day", "last_day"] },
  numbers: ["attendees", ...figureKeys],
  mainFields: [
    "title",
    "day",
    "last_day",
    "type",
    "people",
    "speakers",
    "attendees",
    "attendees_in_person",
    "attendees_online",
    "goals",
    "principles",
    "location",
    "country",
    "city",
  ],
  derived: ["day", "type"],
  people: ["people", "speakers", "authors", "hosts", "organisers", "mentors", "panelists", "volunteers"],
  valueTests: {
    title: { passes: isTitleText },
    people: { headers: ["name", "nombre", "nome", "nom"], passes: isNameText },
    is_private: privacyTest,
    description: { headers: ["note", "notas"], passes: (value) => isPlaceholder(value) || /\p{L}{2}/u.test(value) },
    type: {
      headers: ["category", "kind", "sort", "format", "kategorie", "categoria", "categorie", "art", "tipo", "typ"],
      passes: (value) => activityTypeOf(value) !== null,
    },
  },
  fieldByValues: ({ name, areEmails, areLinks }) =>
    areEmails
      ? "member"
      : areLinks || /\b(url|link|video|slides?|recording|repo)\b/.test(normalizeWords(name))
        ? "links"
        : null,
  fieldsWithoutHeader: { day: "day", longest: "title" },
  inference: activityInference,
};
