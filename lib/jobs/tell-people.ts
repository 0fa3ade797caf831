import { z } from "zod";
import { idField } from "@/lib/core/fields";
import { writeNotifications } from "@/lib/inbox/write-notifications";
import { defineJob } from "./job";
import "server-only";

/** Writes the mails about one thing that happened, to those who want them. */
export const tellPeopleJob = defineJob({
  name: "tell-people",
  label: "Tell people what happened to what is theirs",
  payload: z.strictObject({ entryId: idField }),
  atOnce: 5,
  run: ({ entryId }) => writeNotifications(entryId),
});
