import { registerSubscribers } from "@/lib/core/events";
import { keepGroupEvents } from "@/lib/events/group-events";
import { keepCounts } from "@/lib/metrics/keep-counts";
import "server-only";

// Imported by everything that runs commands: the server's start, the command line and the tests' setup.
registerSubscribers([keepCounts, keepGroupEvents]);
