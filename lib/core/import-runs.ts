/** A run writes at least every few seconds; silent for this long, it has stopped with the server that ran it. */
export const longestSilenceOfRun = 120_000;

/** A file that nobody touched for so many days is deleted. */
export const daysUntilForgotten = 7;
