import { linesOf, rowsOf } from "./days";

/** Field and what a reviewer wrote when something went back. */
export const returned = rowsOf(`
links|The page answers with a sign-in. Is there a public one?
links|This link leads to the draft; I think you meant the published article.
links|I would love to see the slides. Could you add them, so that I can confirm the talk?
figures.attendees_in_person|Is 420 the number who signed up or the number who came? Only who came, please; blank is fine, too.
figures.attendees_online|The recording says 38 at the peak and the form says 380. Which one is it?
figures.reads|Are these reads of the whole blog? Just this article, please, or leave it blank.
startsOn|The page says the 14th, the form says the 4th. Which day was it?
description|Great title. Two sentences on what you showed would let others find it.
goals|Nice evening. Which goal did it advance most? Right now I could not say where it counts.
principles|Please say why for Dive Deep; I can see Earn Trust at once.
credits|Two names on the poster are missing. Would you give your speakers their credit?
title|Could you add which meetup it was? There are four called Build night.
`).map(([field = "links", reason = ""]) => ({ field, reason }));

export const declined = linesOf(`
  This is the same evening that Bastián logged; you are credited there, so nothing is lost.
  A training inside one company is good work, and not community work. Thank you for asking.
  This was before your term began. It stays here for you; it cannot count for the program.
  The page is an advertisement with your name on it. The talk that you gave there would be very welcome.
  Logged twice; the other one is confirmed and has all your numbers.
`);

export const removedWhy = linesOf(`
  The evening was fine; I do not see this one in it.
  Frugality is about doing more with less, and this had a sponsor for everything.
  This belongs to the workshop of the week before.
  Two goals say it better than three.
`);

export const answers = linesOf(`
  Thank you, found it. The public one is there now.
  It was the number who signed up; corrected to who came.
  You are right, it was the fourteenth.
  Added both speakers, with apologies to both.
  I do not know the number and would rather leave it blank.
`);

export const remarks = linesOf(`
  Lovely. Would you give this one again in spring?
  The part on the bill should be its own article.
  Three people wrote to me about this evening.
  I added one principle; say so if you see it differently.
  Is the repository meant to stay open? Others would like to use it.
  Thank you for leaving the number blank instead of guessing.
`);
