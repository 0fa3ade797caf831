"use server";

import { action } from "@/lib/action";
import { configureInstallation } from "@/lib/settings/commands";

export const saveSettings = action(configureInstallation);
