import type { ExportFormat } from "../../infer/source-systems";

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
    country: ["country", "localized_country_name"],
    city: ["city"],
    latitude: ["lat", "latitude"],
    longitude: ["lon", "longitude"],
    members: ["members", "memberships.totalCount", "stats.memberCounts.all"],
    description: ["description"],
    time_zone: ["timezone"],
  },
};

export const groupFormats: readonly ExportFormat[] = [meetupGroups];
