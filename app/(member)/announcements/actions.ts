"use server";

import { changeAnnouncement } from "@/lib/announcements/change";
import { endAnnouncement, removeAnnouncement, reopenAnnouncement, restoreAnnouncement } from "@/lib/announcements/end";
import { writeAnnouncement } from "@/lib/announcements/write";
import { action } from "@/lib/core/action";

export const write = action(writeAnnouncement);
export const change = action(changeAnnouncement);
export const end = action(endAnnouncement);
export const reopen = action(reopenAnnouncement);
export const remove = action(removeAnnouncement);
export const restore = action(restoreAnnouncement);
