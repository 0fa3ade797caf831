import { meAnswer, whoseToken } from "@/lib/core/api/me";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(whoseToken, {
    scope: null,
    summary: "Whose the token is, what it may do, and which roles its member has",
    answer: meAnswer,
  }),
});
