import type { Role } from "./access-rules";
import { administrationActions } from "./action-rules-administration";
import { memberActions } from "./action-rules-members";

/** A value of the database by a query; what leads nowhere where nothing is found. */
export type Find = (sql: string) => string;

export type ActionRule = {
  /** Who is let in, parted by blanks: it is done for them, or refused for what they sent. All others may not. */
  may: string;
  /** What the page would send, about something that not everybody may touch. */
  args?: (find: Find, role: Role) => unknown[];
  /** The same of an action behind a plain form. */
  form?: Record<string, string>;
  /** What the others read, where it is no refusal of the usual kind. */
  otherwise?: RegExp;
  /** Has no wrong input, so that nonsense does what the visitor may and nothing else is to be seen. */
  needsNothing?: true;
  /** Ends the session of whoever posts it, so only the visitor does here; a test of its own has the rest. */
  endsOwnSession?: true;
};

/** Of each file of actions, in the order in which they are tried: what one makes, the next may be about. */
export type ActionRules = Record<string, Record<string, ActionRule>>;

export const actionRules: ActionRules = { ...memberActions, ...administrationActions };
