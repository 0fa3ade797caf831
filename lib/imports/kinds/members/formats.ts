import type { ExportFormat } from "../../infer/source-systems";

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

/** The list of members that this very application gives: their terms and activities are told there, not granted by it. */
const ownMembers: ExportFormat = {
  preset: "tenet",
  signs: [["name", "address", "programs", "details", "terms", "activities"]],
  columns: { name: ["name"], slug: ["address"], email: ["email"], country: ["country"], city: ["city"] },
};

export const memberFormats: readonly ExportFormat[] = [ownMembers, sessionizeSpeakers];
