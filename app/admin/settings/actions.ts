"use server";

import { action } from "@/lib/core/action";
import { configureInstallation } from "@/lib/settings/configure";

export const saveSettings = action(configureInstallation);
