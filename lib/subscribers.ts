import { registerSubscribers } from "@/lib/core/events";
import { creditChangedLeads } from "@/lib/events/credit-leads";
import { keepGroupEvents } from "@/lib/events/group-events";
import { resolveWhatIsOver } from "@/lib/inbox/resolve-what-is-over";
import { tellPeople } from "@/lib/inbox/tell-people";
import { keepCounts } from "@/lib/metrics/keep-counts";
import { keepPublicVersion } from "@/lib/page-cache/keep-public-version";
import { keepGrace } from "@/lib/terms/keep-grace";
import "server-only";

// Imported by everything that runs commands: the server's start, the command line and the tests' setup.
registerSubscribers([
  keepCounts,
  keepGroupEvents,
  keepGrace,
  creditChangedLeads,
  keepPublicVersion,
  tellPeople,
  resolveWhatIsOver,
]);
