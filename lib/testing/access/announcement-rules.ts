import { addDays, today } from "@/lib/core/clock";
import { program } from "./roles";
import { byAdministrator, bySystem, managers, type Rules, rule, runners } from "./rule";

const said = { title: "Dates", body: "In May.", fromOn: today(), untilOn: addDays(today(), 7) };

/** Announcements: administrators to everybody, managers to their programs, whoever runs a group to it; whoever it is for dismisses it. */
export const announcementRules: Rules = {
  "announcements/write writeAnnouncement, to everybody": byAdministrator({ to: "everybody", ...said }),
  "announcements/write writeAnnouncement, to a program": rule(() => ({ to: `program ${program}`, ...said }), managers),
  "announcements/write writeAnnouncement, to a group": rule(
    ({ group }) => ({ to: `group ${group}`, ...said }),
    runners,
  ),
  "announcements/change changeAnnouncement": rule(
    ({ announcement }) => ({ ...announcement, ...said, fromOn: addDays(today(), -1) }),
    runners,
  ),
  "announcements/end endAnnouncement": rule(({ announcement }) => announcement, runners),
  "announcements/end reopenAnnouncement": rule(({ announcement }) => announcement, runners),
  "announcements/end removeAnnouncement": rule(({ announcement }) => announcement, runners),
  "announcements/end restoreAnnouncement": rule(({ removedAnnouncement }) => removedAnnouncement, runners),
  "announcements/dismiss dismissAnnouncement": rule(({ announcement: { id } }) => ({ id }), "lead"),
  "announcements/dismiss showAnnouncementAgain": rule(({ announcement: { id } }) => ({ id }), "lead"),
  "announcement.close": bySystem(({ announcement: { id } }) => ({ id })),
  "announcement.tell": bySystem(({ announcement: { id }, who }) => ({ id, memberIds: [who.lead.memberId] })),
};
