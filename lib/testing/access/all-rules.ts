import { accountRules } from "./account-rules";
import { activityRules } from "./activity-rules";
import { administrationRules } from "./administration-rules";
import { announcementRules } from "./announcement-rules";
import { catalogueRules } from "./catalogue-rules";
import { cycleRules } from "./cycle-rules";
import { eventRules } from "./event-rules";
import { factRules } from "./fact-rules";
import { peopleRules } from "./people-rules";
import { quietRules } from "./quiet-rules";
import type { Rules } from "./rule";
import { termRules } from "./term-rules";

/**
 * Each command by file and name, or by what the audit calls it where no file exports it, and after a comma the case where it has several:
 * an input that holds, and who may.
 */
export const allRules: Rules = {
  ...peopleRules,
  ...accountRules,
  ...termRules,
  ...quietRules,
  ...announcementRules,
  ...catalogueRules,
  ...activityRules,
  ...eventRules,
  ...cycleRules,
  ...administrationRules,
  ...factRules,
};
