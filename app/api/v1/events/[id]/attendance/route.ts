import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedEventAnswer } from "@/lib/events/answers";
import { recordAttendance } from "@/lib/events/record-attendance";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  PUT: endpoint(recordAttendance, {
    scope: "groups:write",
    summary: "Say how many came",
    answer: changedEventAnswer,
  }),
});
