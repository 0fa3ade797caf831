"use server";

import { action } from "@/lib/action";
import { shareProfile as command } from "@/lib/members/sharing/commands";

export const shareProfile = action(command);
