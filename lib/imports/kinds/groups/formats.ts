import type { ExportFormat } from "../../source-systems";

const meetupGroups: ExportFormat = {
  preset: "meetup",
  signs: [
    ["urlname", "members"],
    ["urlname", "memberships.totalCount"],
    ["urlname", "stats.memberCounts.all"],
  ],
  columns: {
    source_id: ["id"],
    name: ["name"],
    links: ["link"],
    urlname: ["urlname"],
    country: ["country", "localized_country_name"],
    city: ["city"],
    latitude: ["lat", "latitude"],
    longitude: ["lon", "longitude"],
    members: ["members", "memberships.totalCount", "stats.memberCounts.all"],
    description: ["description"],
    time_zone: ["timezone"],
  },
};

/** The lists of groups that this very application gives: the address of a group names it. */
const ownGroups: ExportFormat = {
  preset: "tenet",
  signs: [["name", "address", "kind", "members_as_of", "state"]],
  columns: {
    name: ["name"],
    address: ["address"],
    kind: ["kind"],
    country: ["country"],
    city: ["city"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    members: ["members"],
    members_as_of: ["members_as_of"],
  },
};

export const groupFormats: readonly ExportFormat[] = [ownGroups, meetupGroups];
