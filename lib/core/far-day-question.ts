/** What is asked about a day that is far ahead, and the answer; the forms know it by these words. */
export const farDayQuestion = "This day is more than 18 months from now. Is it right?";
export const farDayAnswer = "Yes, that day";
