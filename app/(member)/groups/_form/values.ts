import type { Group } from "@/lib/groups/get";
import type { GroupFormTyped } from "./form-types";

/** A group as it stands, to be changed. */
export function valuesOf(group: Group): GroupFormTyped {
  const { id, version, name, kind, country, countryAsWritten, city, timeZone, latitude, longitude } = group;
  const { description, links, aliases, statedMembers, statedMembersOn } = group;
  return {
    ...{ id, version, name, kind, country, countryAsWritten, city, timeZone, latitude, longitude },
    ...{ description, links, aliases, statedMembers, statedMembersOn },
  };
}
