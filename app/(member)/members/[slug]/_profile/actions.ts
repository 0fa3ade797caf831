"use server";

import { action } from "@/lib/core/action";
import { shareProfile as command } from "@/lib/members/share-profile";

export const shareProfile = action(command);
