"use server";

import { commentOnActivity } from "@/lib/activities/comment";
import { action } from "@/lib/core/action";

export const say = action(commentOnActivity);
