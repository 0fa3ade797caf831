import { groupFields } from "../../fields";
import { type ImportFileKind, tableHint } from "../../infer/file-kind";
import { isNameText } from "../../infer/name-text";
import { isPlaceholder } from "../../infer/placeholder";
import { parseDegrees } from "../../infer/places";
import { groupHeaders } from "./fields";
import { groupFormats } from "./formats";
import { groupKindOf } from "./group-kind";
import { groupInference } from "./inference";

const degrees = { passes: (value: string) => isPlaceholder(value) || parseDegrees(value) !== null };

/** A list of user groups, student clubs and partner organisations. */
export const groupFile: ImportFileKind = {
  name: "groups",
  label: "Groups",
  isOfGroup: false,
  acceptsCalendar: false,
  uploadHint: tableHint,
  defaults: [{ key: "kind" }, { key: "day", label: "Members as of" }],
  fields: groupFields,
  headers: groupHeaders,
  repeatable: ["links", "aliases"],
  fedBy: {
    country: ["country", "location"],
    city: ["city", "location"],
    timeZone: ["time_zone"],
    statedMembers: ["members"],
    statedMembersOn: ["members_as_of"],
  },
  required: [{ anyOf: ["name"], asks: "Which column holds the name of the group?" }],
  formats: groupFormats,
  jsonList: null,
  sessionizeRows: null,
  mostRows: null,
  days: { fields: ["members_as_of"] },
  numbers: ["members"],
  mainFields: ["name", "kind", "country", "location", "city", "members", "members_as_of", "urlname"],
  derived: ["country"],
  people: [],
  valueTests: {
    name: { headers: ["nombre"], passes: isNameText },
    kind: { headers: ["category", "kind", "format"], passes: (value) => groupKindOf(value) !== null },
    latitude: degrees,
    longitude: degrees,
  },
  fieldByValues: ({ name, areLinks }) => (areLinks && !/video/i.test(name) ? "links" : null),
  fieldsWithoutHeader: { text: "name" },
  inference: groupInference,
};
