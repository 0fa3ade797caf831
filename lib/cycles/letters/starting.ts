import type { LetterKind } from "@/db/words";

export type LetterWords = { subject: string; body: string };

const disagree = "If you think that this is wrong, you can answer on the page of this letter until {appeals}.";

/** What Tenet comes with for every program, to be edited. */
export const startingLetters: Record<LetterKind, LetterWords> = {
  renew_same: {
    subject: "Your term in {program} is renewed",
    body: "Your term in {program} is renewed until {day}. Thank you for all that you did.\n\n{reason}",
  },
  renew_higher: {
    subject: "Welcome to {level}",
    body: "Your term in {program} is renewed until {day}, from now on as {level}. Thank you for all that you did.\n\n{reason}",
  },
  renew_lower: {
    subject: "Your term in {program} is renewed as {level}",
    body: `Your term in {program} is renewed until {day}, from now on as {level}.\n\n{reason}\n\n${disagree}`,
  },
  grace: {
    subject: "More time in {program}, until {day}",
    body: `Your term in {program} would have ended on {ends}. It goes on until {day}, and what you do until then counts.\n\n{reason}\n\n${disagree}`,
  },
  on_hold: {
    subject: "Your term in {program} is on hold",
    body: "Your term in {program} rests. Nothing is asked of you meanwhile. Write to us when you want to go on.\n\n{reason}",
  },
  emeritus: {
    subject: "Emeritus in {program}",
    body: "Your term in {program} ends on {day}, and you stay with us as emeritus: in the directory, with everything that you did. Nothing is asked of you any more. Thank you.\n\n{reason}",
  },
  end: {
    subject: "Your term in {program} ends",
    body: `Your term in {program} ends on {day}. What you did stays on your profile. You can return later with a new term.\n\n{reason}\n\n${disagree}`,
  },
};
