import { plural } from "../../_ui/format";

/** Where the activities that count are listed: the same states as the number beside the link. */
export function usesHref(filter: Record<string, string>): string {
  return `/activities?${new URLSearchParams({ ...filter, state: "confirmed,submitted" })}`;
}

/** What retiring leaves as it is. */
export function staysWords(activities: number): string {
  if (activities === 0) return "Nothing was logged with it.";
  return activities === 1
    ? "The one activity stays and keeps counting."
    : `All ${plural(activities, "activity", "activities")} stay and keep counting.`;
}
