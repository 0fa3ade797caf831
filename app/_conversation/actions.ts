"use server";

import { action } from "@/lib/action";
import { writeComment } from "@/lib/reviews/comments/commands";

export const say = action(writeComment);
