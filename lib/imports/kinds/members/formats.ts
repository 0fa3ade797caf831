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

export const memberFormats: readonly ExportFormat[] = [sessionizeSpeakers];
