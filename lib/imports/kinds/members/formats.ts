import type { ExportFormat } from "../../source-systems";

const sessionizeSpeakers: ExportFormat = {
  preset: "sessionize",
  signs: [["fullName", "tagLine", "bio", "links"]],
  columns: {
    name: ["fullName"],
    email: ["email"],
    bio: ["bio"],
    links: ["links"],
    country: ["country"],
    city: ["city"],
  },
};

/** The speakers of a table that has a row for each speaker of each session; what it says of the session is left out. */
const sessionizeSpeakerRows: ExportFormat = {
  preset: "sessionize",
  signs: [["Speaker Id", "FirstName", "LastName", "TagLine", "Bio"]],
  columns: {
    first_name: ["FirstName"],
    last_name: ["LastName"],
    email: ["Email"],
    bio: ["Bio"],
    linkedin: ["LinkedIn"],
    x: ["X (Twitter)", "Twitter"],
    bluesky: ["Bluesky"],
    sessionize: ["Sessionize"],
    links: ["Blog", "Company Website", "Website", "GitHub", "Other"],
    country: ["Country"],
    city: ["City"],
  },
};

/** The list of members that this very application gives: their terms and activities are told there, not granted by it. */
const ownMembers: ExportFormat = {
  preset: "tenet",
  signs: [["name", "address", "programs", "details", "terms", "activities"]],
  columns: { name: ["name"], slug: ["address"], email: ["email"], country: ["country"], city: ["city"] },
};

export const memberFormats: readonly ExportFormat[] = [ownMembers, sessionizeSpeakers, sessionizeSpeakerRows];
