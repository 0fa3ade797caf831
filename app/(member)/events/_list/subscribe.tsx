import { withParams } from "@/app/_ui/search-params";
import { appUrl } from "@/lib/core/app-url";
import type { EventFilter } from "@/lib/events/filter";
import { SubscribeButton } from "./subscribe-button";

/** The calendar as feeds that a phone can subscribe to: all of it, or what the filters name, past and to come. */
export function Subscribe({ filter, isSignedIn }: { filter: EventFilter; isSignedIn: boolean }) {
  const { q, group, country, kind, format } = filter;
  const isFiltered = [q, group, country, kind, format].some((one) => one !== undefined);
  const hrefOf = (file: string) => withParams(`/feeds/${file}`, { q, group, country, kind, format }, {});
  return (
    <SubscribeButton
      address={`${appUrl()}${hrefOf("events.ics")}`}
      atom={hrefOf("events.atom")}
      json={hrefOf("events.json")}
      {...{ isFiltered, isSignedIn }}
    />
  );
}
